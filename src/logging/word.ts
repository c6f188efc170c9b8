/**
 * A value for the log that comes from a request: only if it is a word or an ID, and not a text in
 * which anything could stand.
 *
 * @param value what the request holds
 */
export function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}
