import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { before } from '../../outbound/before';
import { OutboundError } from '../../outbound/OutboundError';
import { problemOf } from './problemOf';
import type { Profile } from './Profile';
import type { UserinfoClient } from './UserinfoClient';

/**
 * How long a cached profile counts as fresh, in milliseconds: short enough to notice a revoked token
 * soon, long enough to respect Auth0's limit of 5 calls per user and minute.
 */
const FRESH_MS = 120_000;

/**
 * How long a cached profile may be used while Auth0 is unavailable, in milliseconds: the shortest
 * access token lifetime that Amazon allows.
 *
 * @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html
 */
const USABLE_MS = 360_000;

/** The cache size in bytes: enough for 100,000 typical profiles. */
const MOST_BYTES = 50_000_000;

/** The overhead of an entry, in bytes. */
const ENTRY_BYTES = 300;

/** How often to evict expired entries, in milliseconds. */
const SWEEP_MS = 60_000;

/** Where a profile came from: Auth0, the cache, or the cache because Auth0 is unavailable. */
export type ProfileSource = 'auth0' | 'cache' | 'stale';

export interface KnownProfile {
  readonly profile: Profile;
  readonly source: ProfileSource;
}

interface KeptProfile {
  readonly profile: Profile;
  /** On the monotonic clock, in milliseconds. */
  readonly freshUntil: number;
}

/** A call to Auth0 that is in progress. */
interface CallUnderWay {
  readonly profile: Promise<Profile>;
  /** Every `sub` that was forgotten since the call began: don't cache its profile. */
  readonly forgotten: Set<string>;
}

/**
 * Finds the profile that belongs to an access token, with as few calls to Auth0 as possible. Create one
 * and share it between requests.
 */
export class ProfileService {
  private readonly kept: LRUCache<string, KeptProfile>;
  /** Tokens that Auth0 has rate-limited. */
  private readonly limited: LRUCache<string, OutboundError>;
  private readonly underWay = new Map<string, CallUnderWay>();

  /** @param now a monotonic clock, in milliseconds. Default: `performance.now` */
  constructor(
    private readonly userinfo: Pick<UserinfoClient, 'fetchProfile'>,
    private readonly now: () => number = () => performance.now(),
  ) {
    // Limited by size: `max` would preallocate all entries, which takes 27 ms.
    const options = { maxSize: MOST_BYTES, perf: { now } };
    this.kept = new LRUCache({ ...options, ttl: USABLE_MS, sizeCalculation: sizeOf });
    this.limited = new LRUCache({ ...options, sizeCalculation: () => ENTRY_BYTES });
    // Otherwise a profile would stay in memory until its next use, which may never come.
    setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  /**
   * Returns the profile that belongs to an access token.
   *
   * @param deadline in milliseconds since 1970. Default: the limit of a call to Auth0
   * @param requestId of Alexa's request. Default: none
   * @throws {OutboundError} if the profile isn't available
   */
  async findProfile(
    accessToken: string,
    deadline?: number,
    requestId?: string,
  ): Promise<KnownProfile> {
    const kept = this.kept.get(keyOf(accessToken));
    if (kept && this.now() < kept.freshUntil) return { profile: kept.profile, source: 'cache' };
    try {
      return await this.fetchProfile(accessToken, deadline, requestId);
    } catch (error) {
      if (kept && error instanceof OutboundError && problemOf(error) === 'unavailable') {
        return { profile: kept.profile, source: 'stale' };
      }
      throw error;
    }
  }

  /** Asks Auth0, whatever is in memory. Takes and throws what {@link findProfile} does. */
  async fetchProfile(
    accessToken: string,
    deadline?: number,
    requestId?: string,
  ): Promise<KnownProfile> {
    const asking = this.ask(keyOf(accessToken), accessToken, requestId);
    return { profile: await before(deadline, asking, tooLate), source: 'auth0' };
  }

  /** Removes a profile from memory, under all of its tokens. Calls in progress don't bring it back. */
  forget({ sub }: Profile): void {
    for (const [key, kept] of this.kept) if (kept.profile.sub === sub) this.kept.delete(key);
    for (const { forgotten } of this.underWay.values()) forgotten.add(sub);
  }

  private sweep(): void {
    this.kept.purgeStale();
    this.limited.purgeStale();
    // V8 keeps the last text that a regular expression matched: a name or an address.
    /^/.test('');
  }

  /** Calls Auth0 once for concurrent requests with the same token. */
  private async ask(key: string, accessToken: string, requestId?: string): Promise<Profile> {
    const limit = this.limited.get(key);
    if (limit) throw limit;
    return this.underWay.get(key)?.profile ?? this.askOnce(key, accessToken, requestId);
  }

  private askOnce(key: string, accessToken: string, requestId?: string): Promise<Profile> {
    const forgotten = new Set<string>();
    const asking = this.userinfo
      .fetchProfile(accessToken, requestId)
      .then((profile) => {
        if (!forgotten.has(profile.sub)) this.keep(key, profile);
        return profile;
      })
      .catch((error: unknown) => {
        this.learnFrom(error, key);
        throw error;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, { profile: asking, forgotten });
    return asking;
  }

  private keep(key: string, profile: Profile): void {
    this.kept.set(key, { profile, freshUntil: this.now() + FRESH_MS });
  }

  private learnFrom(error: unknown, key: string): void {
    if (!(error instanceof OutboundError)) return;
    if (problemOf(error) === 'link_again') this.kept.delete(key);
    const wait = (error.retryAt ?? 0) - Date.now();
    if (wait > 0) this.limited.set(key, error, { ttl: wait });
  }
}

function tooLate(): OutboundError {
  const hint = 'Give the function a longer timeout: Alexa waits 8 seconds.';
  return new OutboundError('timed_out', 'There was no time left to ask Auth0.', { hint });
}

/** Returns an entry's approximate size in bytes: a character takes up to two. */
function sizeOf({ profile }: KeptProfile): number {
  return Object.values(profile).reduce((sum, text = '') => sum + 2 * text.length, ENTRY_BYTES);
}

/** Hashes a token, so that memory never holds tokens for longer than a call takes. */
function keyOf(accessToken: string): string {
  return hash('sha256', accessToken, 'base64url');
}
