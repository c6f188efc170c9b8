import type { Adapter, AdapterPayload } from 'oidc-provider' with { 'resolution-mode': 'import' };

/**
 * Keeps what was issued (codes, tokens, grants, sign-ins under way) in memory, until the stand-in
 * stops. Expiry is not its business: oidc-provider checks the dates of what it finds.
 *
 * @see https://github.com/panva/node-oidc-provider/blob/v8.8.1/example/my_adapter.js
 */
export class MemoryStore {
  private readonly records = new Map<string, AdapterPayload>();

  /** Forgets everything that was ever issued. */
  clear(): void {
    this.records.clear();
  }

  /**
   * The part of the store that holds one kind of record.
   *
   * @param kind oidc-provider's name of it, such as `AccessToken`
   */
  adapter(kind: string): Adapter {
    const { records } = this;
    const key = (id: string): string => `${kind}:${id}`;

    return {
      upsert: (id, payload) => {
        // The stand-in keeps no one signed in, so that each link asks who it is and the next one
        // can be somebody else. At Auth0 the session cookie would answer for the last person.
        if (kind !== 'Session') records.set(key(id), payload);
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(records.get(key(id))),
      consume: (id) => {
        const record = records.get(key(id));
        if (record) record.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve();
      },
      destroy: (id) => {
        records.delete(key(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [name, record] of records) {
          if (record.grantId === grantId) records.delete(name);
        }
        return Promise.resolve();
      },
      // Sessions are not kept, and the device flow, which has user codes, is not offered.
      findByUid: () => Promise.resolve(undefined),
      findByUserCode: () => Promise.resolve(undefined),
    };
  }
}
