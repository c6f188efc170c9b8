/** Returns a signal that is given when someone presses Ctrl+C, which then doesn't end the process. */
export function untilInterrupted(): AbortSignal {
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  return ending.signal;
}
