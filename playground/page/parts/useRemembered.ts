import { useState } from 'preact/hooks';

/**
 * Returns a yes or no that this browser remembers, and a function that sets it.
 *
 * @param key where it's stored
 * @param initial the value until it's set
 */
export function useRemembered(key: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => {
    const stored = localStorage.getItem(key);
    return stored === null ? initial : stored === 'true';
  });
  return [
    value,
    (next) => {
      localStorage.setItem(key, String(next));
      setValue(next);
    },
  ];
}
