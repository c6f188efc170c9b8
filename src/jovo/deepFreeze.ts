/**
 * Freezes an object and all objects that it holds, so that whoever tries to leave something in it
 * fails. Functions stay as they are.
 *
 * @param value what is frozen
 * @returns the same
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value) as unknown[]) deepFreeze(child);
  return value;
}
