import type { ManagementOptions } from '../../config';
import * as z from 'zod/mini';
import type * as parameters from '../../outbound/readParameter';
import { OutboundClient } from '../../outbound/OutboundClient';
import type { OutboundError } from '../../outbound/OutboundError';
import type { Hints } from '../../outbound/translateError';

/** How many grants and tokens were deleted. */
export interface Revocation {
  readonly grants: number;
  readonly refreshTokens: number;
}

/** The deadline for all calls together, in milliseconds: Alexa waits 8 s. */
const DEADLINE_MS = 4_000;

const PER_PAGE = 100;

/** Stop using a token this long before it expires, because requests take time to arrive. */
const EXPIRY_MARGIN_MS = 60_000;

const text = z.string().check(z.minLength(1));
const tokenAnswer = z.object({ access_token: text, expires_in: z.number() });
const list = z.array(z.object({ id: text }));

const hints: Hints = {
  token_refused: 'Check AUTH0_MANAGEMENT_CLIENT_ID and AUTH0_MANAGEMENT_CLIENT_SECRET.',
  access_forbidden:
    'Grant the application read:grants, delete:grants, read:device_credentials and delete:device_credentials.',
  address_unknown: "Check AUTH0_MANAGEMENT_DOMAIN: it must be the tenant's own domain.",
};

interface Revoking {
  readonly accessToken: string;
  readonly requestId: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * A client for the part of Auth0's Management API that revokes grants. It needs the permissions
 * `read:grants`, `delete:grants`, `read:device_credentials` and `delete:device_credentials`.
 *
 * @see https://auth0.com/docs/secure/tokens/refresh-tokens/revoke-refresh-tokens
 */
export class ManagementApi {
  private readonly api: OutboundClient;
  private token: { readonly value: string; readonly usableUntil: number } | undefined;

  constructor(private readonly options: ManagementOptions) {
    this.api = new OutboundClient({ url: options.url, hints });
  }

  /**
   * Deletes the grants of accounts to the application, and their refresh tokens: applications that skip
   * consent have tokens but no grant.
   *
   * @param subs the accounts' subject IDs
   * @param requestId of Alexa's request, for Auth0's log. Default: none
   * @throws {OutboundError} if anything may be left
   */
  async revokeGrants(subs: readonly string[], requestId?: string): Promise<Revocation> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const earlier = this.token;
    try {
      return await this.revoke(subs, requestId, signal);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // A new token may have permissions that were granted in the meantime.
      const isStale = earlier !== undefined && this.token === earlier;
      this.token = undefined;
      if (!isStale) throw error;
      return await this.revoke(subs, requestId, signal);
    }
  }

  private async revoke(
    subs: readonly string[],
    requestId: string | undefined,
    signal: AbortSignal,
  ): Promise<Revocation> {
    const accessToken = await this.accessToken(signal);
    const ofEach = await Promise.all(
      subs.map((sub) => this.revokeOf(sub, { accessToken, requestId, signal })),
    );
    const sum = (what: keyof Revocation): number =>
      ofEach.reduce((total, revocation) => total + revocation[what], 0);
    return { grants: sum('grants'), refreshTokens: sum('refreshTokens') };
  }

  private async revokeOf(sub: string, revoking: Revoking): Promise<Revocation> {
    const whose = { user_id: sub, client_id: this.options.applicationId, per_page: PER_PAGE };
    const tokens = { ...whose, type: 'refresh_token' };
    return {
      grants: await this.deleteAll('/api/v2/grants', whose, revoking),
      refreshTokens: await this.deleteAll('/api/v2/device-credentials', tokens, revoking),
    };
  }

  private async deleteAll(
    path: string,
    params: Readonly<Record<string, string | number>>,
    revoking: Revoking,
  ): Promise<number> {
    let deleted = 0;
    for (;;) {
      const page = await this.api.call({ method: 'GET', path, params, answer: list, ...revoking });
      for (const { id } of page) {
        await this.api.call({ method: 'DELETE', path, id, answer: z.unknown(), ...revoking });
      }
      deleted += page.length;
      if (page.length < PER_PAGE) return deleted;
    }
  }

  private async accessToken(signal: AbortSignal): Promise<string> {
    if (this.token && performance.now() < this.token.usableUntil) return this.token.value;
    const { url, clientId, clientSecret } = this.options;
    const body = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: await secretOf(clientSecret, signal),
      audience: `${url}/api/v2/`,
    };
    const { access_token: value, expires_in: seconds } = await this.api.call({
      method: 'POST',
      path: '/oauth/token',
      body,
      answer: tokenAnswer,
      signal,
    });
    this.token = { value, usableUntil: performance.now() + seconds * 1_000 - EXPIRY_MARGIN_MS };
    return value;
  }
}

/** Reads a parameter for each token, so that a new secret is found. A token lasts for a day. */
async function secretOf(
  secret: ManagementOptions['clientSecret'],
  signal: AbortSignal,
): Promise<string> {
  if (typeof secret === 'string') return secret;
  // Loads the AWS SDK, which most requests don't need.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { readParameter } = require('../../outbound/readParameter') as typeof parameters;
  return readParameter(secret.parameter, signal);
}

function isRefusal(error: unknown): boolean {
  const { code } = error as Partial<OutboundError>;
  return code === 'token_refused' || code === 'access_forbidden';
}
