import type { Adapter, AdapterPayload } from 'oidc-provider' with { 'resolution-mode': 'import' };

/** What a store holds. */
export interface StoredRecords {
  readonly records: readonly (readonly [name: string, record: AdapterPayload])[];
  readonly opaqueTokens: readonly (readonly [jwt: string, token: string])[];
}

/**
 * Stores codes, tokens, grants and pending sign-ins in memory until the stand-in stops. It doesn't
 * expire them: oidc-provider checks the dates of what it finds.
 *
 * @see https://github.com/panva/node-oidc-provider/blob/v8.8.1/example/my_adapter.js
 */
export class MemoryStore {
  /** The opaque tokens for which JWTs stand, by JWT. */
  readonly opaqueTokens: Map<string, string>;
  private readonly records: Map<string, AdapterPayload>;

  /** @param kept the content of an earlier store. Default: none */
  constructor(kept: StoredRecords = { records: [], opaqueTokens: [] }) {
    this.records = new Map(kept.records);
    this.opaqueTokens = new Map(kept.opaqueTokens);
  }

  /** What is stored, except for what has expired. */
  get content(): StoredRecords {
    const now = Date.now() / 1000;
    const records = [...this.records].filter(([, { exp = Infinity }]) => exp > now);
    const live = new Set(records.map(([name]) => name));
    const isLive = (token: string): boolean => live.has(`AccessToken:${token}`);
    return { records, opaqueTokens: [...this.opaqueTokens].filter(([, token]) => isLive(token)) };
  }

  /** Removes everything. */
  clear(): void {
    this.records.clear();
    this.opaqueTokens.clear();
  }

  /**
   * Removes every record of one kind.
   *
   * @param kind oidc-provider's name for it, such as `AccessToken`
   */
  remove(kind: string): void {
    for (const name of this.records.keys()) {
      if (name.startsWith(`${kind}:`)) this.records.delete(name);
    }
  }

  /**
   * Returns an adapter for one kind of record.
   *
   * @param kind oidc-provider's name for it, such as `AccessToken`
   */
  adapter(kind: string): Adapter {
    const { records } = this;
    const key = (id: string): string => `${kind}:${id}`;

    return {
      upsert: (id, payload) => {
        // Without a session, each sign-in asks for a user, so you can link another account. Auth0
        // would use the session cookie of the last user.
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
      // There are no sessions, and no device flow, which uses user codes.
      findByUid: () => Promise.resolve(undefined),
      findByUserCode: () => Promise.resolve(undefined),
    };
  }
}
