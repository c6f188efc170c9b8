import { AccountStore, type Knowledge } from './AccountStore';
import type { Facts } from './facts';
import { StoreError } from './StoreError';

/** Stores nothing, for skills that must not keep data (`SKILL_STORE=none`). */
export class NoStore extends AccountStore {
  override readonly remembers = false;
  override readonly recall = (): Promise<Facts> => Promise.resolve({});
  override readonly look = (): Promise<Knowledge> => Promise.resolve({ isNoted: false });
  override readonly link = done;
  override readonly remember = refuse;
  override readonly rememberForADay = refuse;
  override readonly forgetAlexaUser = (): Promise<readonly string[]> => Promise.resolve([]);
  override readonly dropRevocation = done;
  override readonly forgetAccount = done;
  override readonly ping = done;
  override readonly close = done;
}

function done(): Promise<void> {
  return Promise.resolve();
}

function refuse(): Promise<never> {
  return Promise.reject(
    new StoreError('unavailable', 'SKILL_STORE is none, so nothing is stored.'),
  );
}
