import type { AccountLinking } from '../skillBuild/accountLinking';
import type { AlexaLimits } from '../limits';
import { authorizationUrl } from './authorizationUrl';
import { LinkFailure } from './LinkFailure';
import { SignIns } from './SignIns';
import { TokenEndpoint, type Tokens } from './TokenEndpoint';

/** Options of {@link AccountLinker}. */
export interface AccountLinkerOptions {
  readonly accountLinking: AccountLinking;
  readonly clientSecret: string;
  /** Where the authorization server redirects the browser to. */
  readonly redirectUri: string;
  /** Whether Alexa uses PKCE, which is an option in the developer console. */
  readonly pkce: boolean;
  readonly limits: AlexaLimits;
  /** Returns the time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** The tokens of an Alexa user, or of a person whom Alexa recognizes, who has linked an account. */
export interface Link {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** In milliseconds since 1970; undefined if the lifetime is unknown. */
  readonly expiresAt: number | undefined;
  /** When the accounts were linked, in milliseconds since 1970. */
  readonly since: number;
  /** The scopes that the user granted. */
  readonly scopes: readonly string[];
  /** The ID of the account; undefined if the token endpoint sent no ID token. Alexa doesn't use it. */
  readonly sub: string | undefined;
}

/**
 * Links accounts with the authorization code grant and refreshes the access token.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/account-linking/configure-authorization-code-grant.html
 */
export class AccountLinker {
  private current: Link | undefined;
  private readonly signIns: SignIns;

  /** @param options the OAuth client and Alexa's limits */
  constructor(private options: AccountLinkerOptions) {
    this.signIns = new SignIns(options.limits.signInMilliseconds, options.now);
  }

  /** The link, if there is one. */
  get link(): Link | undefined {
    return this.current;
  }

  /** Takes over a link from before a restart. */
  restore(link: Link | undefined): void {
    this.current = link;
  }

  /** Replaces the configuration. The link and pending sign-ins stay. */
  configure(accountLinking: AccountLinking): void {
    this.options = { ...this.options, accountLinking };
  }

  /** Starts a sign-in. Returns the URL to sign in at and the state that comes back from there. */
  begin(): { url: string; state: string } {
    const { accountLinking, redirectUri, pkce } = this.options;
    const signIn = this.signIns.begin(pkce);
    return { url: authorizationUrl(accountLinking, redirectUri, signIn), state: signIn.state };
  }

  /** Returns whether a sign-in with this state was started here and not completed. */
  isPending(state: string): boolean {
    return this.signIns.has(state);
  }

  /**
   * Completes a sign-in with the authorization server's response.
   *
   * @param answer the query of the redirect from the authorization server
   * @param browserState the state of the sign-in that this browser started
   * @throws {LinkFailure} when the accounts can't be linked; an existing link stays
   */
  async finish(answer: URLSearchParams, browserState: string | undefined): Promise<void> {
    const state = answer.get('state') ?? '';
    // Otherwise an attacker could link this user to the attacker's account:
    // https://www.rfc-editor.org/rfc/rfc6749#section-10.12
    const signIn = state === browserState ? this.signIns.end(state) : undefined;
    if (!signIn) {
      const message = "The state doesn't belong to a sign-in that this browser started.";
      throw new LinkFailure('state_mismatch', message);
    }
    const tokens = await this.tokenEndpoint().request({
      grant_type: 'authorization_code',
      code: codeOf(answer),
      redirect_uri: this.options.redirectUri,
      ...(signIn.pkce && { code_verifier: signIn.pkce.verifier }),
    });
    this.current = this.toLink(tokens);
  }

  /**
   * Refreshes the access token if it is about to expire. Without a refresh token, Alexa keeps sending
   * the expired token, and the skill must ask the user to link again.
   *
   * @throws {LinkFailure} when the refresh fails. The link is removed if the refresh token is no longer
   *   valid; otherwise it stays, with the old access token.
   * @see https://developer.amazon.com/en-US/docs/alexa/account-linking/add-account-linking-logic-smart-home.html
   */
  async refreshIfDue(): Promise<void> {
    const { refreshToken, expiresAt = Infinity } = this.current ?? {};
    const { limits, now } = this.options;
    if (!refreshToken || now() < expiresAt - limits.refreshAheadMilliseconds) return;
    try {
      await this.refresh();
    } catch (error) {
      if (error instanceof LinkFailure && error.oauthError === 'invalid_grant') this.unlink();
      throw error;
    }
  }

  /** Refreshes the access token, however long it is still valid. If that fails, the link stays as it is. */
  async renew(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      if (!(error instanceof LinkFailure)) throw error;
    }
  }

  /** Lets the access token expire now. */
  expire(): void {
    if (this.current) this.current = { ...this.current, expiresAt: this.options.now() };
  }

  /** Removes the link, as when the user disables the skill. */
  unlink(): void {
    this.current = undefined;
  }

  private async refresh(): Promise<void> {
    const { refreshToken } = this.current ?? {};
    if (!refreshToken) return;
    const tokens = await this.tokenEndpoint().request({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    // A response without a refresh token means that the old one stays valid:
    // https://www.rfc-editor.org/rfc/rfc6749#section-6
    const stays = { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
    this.current = this.toLink(stays, this.current);
  }

  private tokenEndpoint(): TokenEndpoint {
    const { accountLinking, clientSecret, limits } = this.options;
    return new TokenEndpoint(accountLinking, clientSecret, limits.tokenMilliseconds);
  }

  private toLink({ expiresInSeconds, ...tokens }: Tokens, before?: Link): Link {
    const { accountLinking, now } = this.options;
    const { defaultTokenExpirationInSeconds, scopes } = accountLinking;
    const seconds = expiresInSeconds ?? defaultTokenExpirationInSeconds;
    const expiresAt = seconds === undefined ? undefined : now() + seconds * 1_000;
    return {
      accessToken: tokens.accessToken,
      refreshToken: tokens.refreshToken,
      expiresAt,
      since: before?.since ?? now(),
      // Without them, all that were asked for: https://www.rfc-editor.org/rfc/rfc6749#section-5.1
      scopes: tokens.scopes ?? before?.scopes ?? scopes,
      sub: tokens.sub ?? before?.sub,
    };
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
function codeOf(answer: URLSearchParams): string {
  const code = answer.get('code');
  const error = answer.get('error');
  if (code && !error) return code;
  const detail = [error, answer.get('error_description')].filter((part) => part).join(': ');
  throw new LinkFailure(
    'authorization_refused',
    `The authorization server returned ${detail || 'neither a code nor an error'}.`,
    { oauthError: error ?? undefined },
  );
}
