import { AccountStore, type Memory } from './AccountStore';
import { StoreError } from './StoreError';

/** Remembers nothing: for a skill that is to keep no data (`SKILL_STORE=none`). */
export class NoStore extends AccountStore {
  override recall(): Promise<Memory> {
    return Promise.resolve({});
  }

  override link(): Promise<void> {
    return Promise.resolve();
  }

  override setNickname(): Promise<void> {
    return refuse();
  }

  override keepWish(): Promise<void> {
    return refuse();
  }

  override dropWish(): Promise<void> {
    return Promise.resolve();
  }

  override forgetAlexaUser(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  override dropRevocation(): Promise<void> {
    return Promise.resolve();
  }

  override forgetAccount(): Promise<void> {
    return Promise.resolve();
  }

  override ping(): Promise<void> {
    return Promise.resolve();
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

function refuse(): Promise<never> {
  return Promise.reject(
    new StoreError('unavailable', 'SKILL_STORE is none: nothing is remembered.'),
  );
}
