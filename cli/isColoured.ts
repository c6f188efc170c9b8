/** Returns whether the terminal shows colours. It doesn't if NO_COLOR is set: https://no-color.org */
export function isColoured(): boolean {
  return process.stdout.isTTY && process.stdout.hasColors();
}
