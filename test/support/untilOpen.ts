import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountStore } from '../../src/store/AccountStore';

/** A reply doesn't wait long for a store, and opening one takes its time on a busy machine. */
export async function untilOpen(store: AccountStore): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    if (
      await store.ping().then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(500);
  }
}
