/** Replaces a secret. */
export const MASK = '••••••••';

/**
 * Copies a JSON value, with the secrets in all its strings masked.
 *
 * Secrets are found by their value, not by the name of a property, so a token that the skill repeats
 * elsewhere is masked too.
 *
 * @param value any JSON value
 * @param secrets the secrets; empty ones are ignored
 */
export function redact<Value>(value: Value, secrets: readonly (string | undefined)[]): Value {
  const hide = (text: string): string =>
    secrets.reduce<string>(
      (hidden, secret) => (secret ? hidden.replaceAll(secret, MASK) : hidden),
      text,
    );
  if (typeof value === 'string') return hide(value) as Value & string;
  // JSON.parse calls the function with every value, at any depth.
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? hide(inner) : inner,
  ) as Value;
}
