import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { before } from '../../outbound/before';
import { OutboundError } from '../../outbound/OutboundError';
import type { UserinfoClient } from '../userinfo/UserinfoClient';
import { problemOf } from './problemOf';
import type { Profile } from './Profile';

/**
 * How long a profile is believed without asking again, in milliseconds. Short enough to notice a
 * revoked token soon, long enough to stay below Auth0's 5 calls a minute and user.
 */
const FRESH_MS = 120_000;

/**
 * How long a profile may stand in while Auth0 cannot be asked, in milliseconds: no longer than the
 * shortest-lived access token that Amazon allows.
 *
 * @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html
 */
const USABLE_MS = 360_000;

/** How much memory profiles may take, in bytes: enough for 100,000 of a usual length. */
const MOST_BYTES = 50_000_000;

/** What an entry takes beside its texts, in bytes. */
const ENTRY_BYTES = 300;

/** How often those that are too old are thrown away, in milliseconds. */
const SWEEP_MS = 60_000;

/** Where an answer came from: from Auth0, asked now or a while ago, or for want of it from before. */
export type ProfileSource = 'auth0' | 'cache' | 'stale';

/** An answer to the question who somebody is. */
export interface KnownProfile {
  readonly profile: Profile;
  readonly source: ProfileSource;
}

interface KeptProfile {
  readonly profile: Profile;
  /** By the monotonic clock, in milliseconds. */
  readonly freshUntil: number;
}

/** A call to Auth0 that has not ended yet. */
interface CallUnderWay {
  readonly profile: Promise<Profile>;
  /** Each `sub` that was forgotten since it began: its answer is not to be kept. */
  readonly forgotten: Set<string>;
}

/**
 * Knows who an access token belongs to, and asks Auth0 as seldom as possible. Made once and shared by
 * all requests.
 */
export class ProfileService {
  private readonly kept: LRUCache<string, KeptProfile>;
  /** Tokens that Auth0 does not want to be asked about for now. */
  private readonly limited: LRUCache<string, OutboundError>;
  private readonly underWay = new Map<string, CallUnderWay>();

  /**
   * @param userinfo asks Auth0
   * @param now a clock that never jumps, in milliseconds. Default: `performance.now`
   */
  constructor(
    private readonly userinfo: Pick<UserinfoClient, 'fetchProfile'>,
    private readonly now: () => number = () => performance.now(),
  ) {
    // By size, not by number: room for a number of entries is taken at once, which takes 27 ms.
    const options = { maxSize: MOST_BYTES, perf: { now } };
    this.kept = new LRUCache({ ...options, ttl: USABLE_MS, sizeCalculation: sizeOf });
    this.limited = new LRUCache({ ...options, sizeCalculation: () => ENTRY_BYTES });
    // Otherwise a profile would stay in memory until somebody asks for it, which may be never.
    setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  /**
   * The profile that an access token gives access to.
   *
   * @param accessToken what Alexa sends for a linked user; opaque
   * @param deadline how long there is time, in milliseconds since 1970. Default: as long as a call to
   *   Auth0 may take
   * @throws {OutboundError} when there is no profile to be had, for whatever reason
   */
  async findProfile(accessToken: string, deadline?: number): Promise<KnownProfile> {
    const key = keyOf(accessToken);
    const kept = this.kept.get(key);
    if (kept && this.now() < kept.freshUntil) return { profile: kept.profile, source: 'cache' };
    try {
      const asking = this.ask(key, accessToken);
      return { profile: await before(deadline, asking, tooLate), source: 'auth0' };
    } catch (error) {
      if (kept && error instanceof OutboundError && problemOf(error) === 'unavailable') {
        return { profile: kept.profile, source: 'stale' };
      }
      throw error;
    }
  }

  /**
   * Forgets a profile, so that it isn't in memory any more, whichever tokens gave access to it. The
   * answer to a call that is under way is not kept either.
   *
   * @param profile the one to forget
   */
  forget({ sub }: Profile): void {
    for (const [key, kept] of this.kept) if (kept.profile.sub === sub) this.kept.delete(key);
    for (const { forgotten } of this.underWay.values()) forgotten.add(sub);
  }

  private sweep(): void {
    this.kept.purgeStale();
    this.limited.purgeStale();
    // V8 keeps the text that a regular expression matched last: a name, or an address.
    /^/.test('');
  }

  /** Asks Auth0, once for all who want to know the same at the same time. */
  private async ask(key: string, accessToken: string): Promise<Profile> {
    const limit = this.limited.get(key);
    if (limit) throw limit;
    return this.underWay.get(key)?.profile ?? this.askOnce(key, accessToken);
  }

  private askOnce(key: string, accessToken: string): Promise<Profile> {
    const forgotten = new Set<string>();
    const asking = this.userinfo
      .fetchProfile(accessToken)
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

/** About what an entry takes in memory, in bytes: a character takes two at the most. */
function sizeOf({ profile }: KeptProfile): number {
  return Object.values(profile).reduce((sum, text = '') => sum + 2 * text.length, ENTRY_BYTES);
}

/** A token is not kept, not even in memory, longer than it takes to use it. */
function keyOf(accessToken: string): string {
  return createHash('sha256').update(accessToken).digest('base64url');
}
