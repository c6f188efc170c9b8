import { type AxiosError, type AxiosInstance } from 'axios';
import * as z from 'zod/mini';
import { LoggableError } from '../../logging/LoggableError';
import { createClient } from '../userinfo/createClient';

/** What it takes to use the Management API. */
export interface ManagementOptions {
  /** The origin of the tenant's own domain: the API does not listen on a custom one. */
  readonly url: string;
  /** The machine-to-machine application that may use the API. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The application that Alexa signs users in to: no other loses its grants. */
  readonly applicationId: string;
}

/** How many of what were taken back. */
export interface Revocation {
  readonly grants: number;
  readonly refreshTokens: number;
}

/** How long all calls may take together, in milliseconds: Alexa waits 8 s. */
const DEADLINE_MS = 4_000;

/** So many are listed at once. */
const PER_PAGE = 100;

/** A token that is about to expire is not used any more: it takes time to arrive. */
const EXPIRY_MARGIN_MS = 60_000;

const text = z.string().check(z.minLength(1));
const tokenAnswer = z.object({ access_token: text, expires_in: z.number() });
const listAnswer = z.array(z.object({ id: text }));

/** The Management API has not done what it should. Holds no token and no user. */
class ManagementError extends LoggableError {
  override readonly name = 'ManagementError';
}

/**
 * Auth0's Management API, as far as it takes back what an account has allowed an application. The
 * application that uses it needs the permissions `read:grants`, `delete:grants`,
 * `read:device_credentials` and `delete:device_credentials`.
 *
 * @see https://auth0.com/docs/secure/tokens/refresh-tokens/revoke-refresh-tokens
 */
export class ManagementApi {
  private readonly http: AxiosInstance;
  private token: { readonly value: string; readonly usableUntil: number } | undefined;

  /** @param options what it takes to use it */
  constructor(private readonly options: ManagementOptions) {
    this.http = createClient(options.url);
  }

  /**
   * Deletes accounts' grants to the application, and the refresh tokens that were issued without one:
   * an application that skips the consent has no grant.
   *
   * @param subs the accounts
   * @throws {Error} when something may be left
   */
  async revokeGrants(subs: readonly string[]): Promise<Revocation> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const authorization = `Bearer ${await this.accessToken(signal)}`;
    const options = { headers: { authorization }, signal };
    const ofEach = await Promise.all(subs.map((sub) => this.revokeOf(sub, options)));
    const sum = (what: keyof Revocation): number =>
      ofEach.reduce((total, revocation) => total + revocation[what], 0);
    return { grants: sum('grants'), refreshTokens: sum('refreshTokens') };
  }

  private async revokeOf(sub: string, options: object): Promise<Revocation> {
    const whose = { user_id: sub, client_id: this.options.applicationId, per_page: PER_PAGE };
    const tokens = { ...whose, type: 'refresh_token' };
    return {
      grants: await this.deleteAll('/api/v2/grants', whose, options),
      refreshTokens: await this.deleteAll('/api/v2/device-credentials', tokens, options),
    };
  }

  private async deleteAll(path: string, params: object, options: object): Promise<number> {
    let deleted = 0;
    for (;;) {
      const page = listAnswer.parse(await this.call('GET', path, { ...options, params }));
      for (const { id } of page) {
        await this.call('DELETE', `${path}/${encodeURIComponent(id)}`, options);
      }
      deleted += page.length;
      if (page.length < PER_PAGE) return deleted;
    }
  }

  private async accessToken(signal: AbortSignal): Promise<string> {
    if (this.token && Date.now() < this.token.usableUntil) return this.token.value;
    const { url, clientId, clientSecret } = this.options;
    const data = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      audience: `${url}/api/v2/`,
    };
    const answer = tokenAnswer.parse(await this.call('POST', '/oauth/token', { data, signal }));
    const usableUntil = Date.now() + answer.expires_in * 1_000 - EXPIRY_MARGIN_MS;
    this.token = { value: answer.access_token, usableUntil };
    return answer.access_token;
  }

  private async call(method: string, path: string, options: object): Promise<unknown> {
    try {
      return (await this.http.request<unknown>({ method, url: path, ...options })).data;
    } catch (error) {
      // The error itself holds the token and the account.
      const { response, code } = error as AxiosError;
      const what = response ? `answered ${response.status}` : `failed: ${code ?? 'no answer'}`;
      const resource = path.split('/').slice(0, 4).join('/');
      throw new ManagementError(`${method} ${this.options.url}${resource} ${what}.`);
    }
  }
}
