/** What stands where a secret stood. */
const MASK = '••••••••';

/**
 * A copy of a JSON value in which no string contains any of the secrets.
 *
 * By value, not by the name of the property: a token that a skill repeats anywhere is found too.
 *
 * @param value any JSON value
 * @param secrets what must not be seen; empty ones are ignored
 */
export function redact<Value>(value: Value, secrets: readonly (string | undefined)[]): Value {
  const hide = (text: string): string =>
    secrets.reduce<string>(
      (hidden, secret) => (secret ? hidden.replaceAll(secret, MASK) : hidden),
      text,
    );
  if (typeof value === 'string') return hide(value) as Value & string;
  // The reviver sees every value of the copy, however deep.
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? hide(inner) : inner,
  ) as Value;
}
