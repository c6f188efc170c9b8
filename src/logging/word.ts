/**
 * Returns a request's value for the log if it is a word or an ID. Other text could contain anything.
 */
export function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}
