import axios from 'axios';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { Agent } from 'node:https';
import type { Userinfo } from '../askSdk/createSkill';
import { auth0Url } from '../environment';

/** The lifetime and size of this skill's own cache. */
const CACHE = { ttl: 120_000, max: 50_000 };

const client = axios.create({
  baseURL: auth0Url,
  timeout: 3_000,
  httpsAgent: new Agent({ keepAlive: true, maxSockets: 64 }),
});

/** Concurrent requests with the same token share one call. */
const cache = new LRUCache<string, Userinfo, string>({
  ...CACHE,
  async fetchMethod(_key, _stale, { context: accessToken, signal }) {
    const { data } = await client.get<Userinfo>('/userinfo', {
      headers: { authorization: `Bearer ${accessToken}` },
      signal: signal,
    });
    return data;
  },
});

/** Caches profiles as an expert would, by the hash of the token. */
export function findUserinfoCached(accessToken: string): Promise<Userinfo> {
  const key = createHash('sha256').update(accessToken).digest('base64url');
  return cache.forceFetch(key, { context: accessToken });
}
