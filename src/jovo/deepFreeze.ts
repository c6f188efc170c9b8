/** Freezes an object and everything it contains, except functions. Returns the same object. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value) as unknown[]) deepFreeze(child);
  return value;
}
