import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/**
 * Leaves out the oldest of many items, so that a long conversation stays fast.
 *
 * @param items all items, the newest last
 * @param size how many are shown at first, and how many more on each demand
 * @param name what they are called, such as `entries`
 * @returns the items to show, and a button for earlier ones, if there are any
 */
export function useLatest<Item>(
  items: readonly Item[],
  size: number,
  name: string,
): readonly [shown: readonly Item[], button: JSX.Element | null] {
  const [most, setMost] = useState(size);
  const hidden = items.length - most;
  if (hidden <= 0) return [items, null];
  const button = (
    <button class="small earlier" type="button" onClick={() => setMost(most + size)}>
      {`Show ${Math.min(size, hidden)} of ${hidden} earlier ${name}`}
    </button>
  );
  return [items.slice(-most), button];
}
