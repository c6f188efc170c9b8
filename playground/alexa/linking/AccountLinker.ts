import type { AccountLinking } from '../skillBuild/accountLinking';
import type { AlexaLimits } from '../limits';
import { authorizationUrl } from './authorizationUrl';
import { LinkFailure } from './LinkFailure';
import { SignIns } from './SignIns';
import { TokenEndpoint, type Tokens } from './TokenEndpoint';

/** What account linking needs to know. */
export interface AccountLinkerOptions {
  readonly accountLinking: AccountLinking;
  readonly clientSecret: string;
  /** Where the authorization server sends the person back to. */
  readonly redirectUri: string;
  /** Whether Alexa uses PKCE, which is an option in the developer console. */
  readonly pkce: boolean;
  readonly limits: AlexaLimits;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** An Amazon account that is linked with an account of the skill's. */
export interface Link {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** In milliseconds since 1970; absent if nobody said how long the token lives. */
  readonly expiresAt: number | undefined;
}

/**
 * Links accounts by the authorization code grant, and keeps the access token fresh.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/account-linking/configure-authorization-code-grant.html
 */
export class AccountLinker {
  private current: Link | undefined;
  private readonly signIns: SignIns;

  /** @param options what account linking needs to know */
  constructor(private options: AccountLinkerOptions) {
    this.signIns = new SignIns(options.limits.signInMilliseconds, options.now);
  }

  /** The link, if there is one. */
  get link(): Link | undefined {
    return this.current;
  }

  /** Takes another configuration; links and sign-ins stay. */
  configure(accountLinking: AccountLinking): void {
    this.options = { ...this.options, accountLinking };
  }

  /** Begins a sign-in: the URL to send the person to, and the state that it comes back with. */
  begin(): { url: string; state: string } {
    const { accountLinking, redirectUri, pkce } = this.options;
    const signIn = this.signIns.begin(pkce);
    return { url: authorizationUrl(accountLinking, redirectUri, signIn), state: signIn.state };
  }

  /**
   * Ends a sign-in with the authorization server's answer.
   *
   * @param answer the query that the person was sent back with
   * @param browserState the state of the sign-in that this browser has begun
   * @throws {LinkFailure} when the accounts could not be linked; an older link stays
   */
  async finish(answer: URLSearchParams, browserState: string | undefined): Promise<void> {
    const state = answer.get('state') ?? '';
    // Otherwise anybody could have this browser linked with an account of theirs:
    // https://www.rfc-editor.org/rfc/rfc6749#section-10.12
    const signIn = state === browserState ? this.signIns.end(state) : undefined;
    if (!signIn) {
      const message = 'The state is not that of a sign-in which this browser has begun.';
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
   * Refreshes the access token if it is about to expire. Without a refresh token it is left as it
   * is: Alexa goes on sending an expired token, and the skill has to ask for a new link.
   *
   * @throws {LinkFailure} when it could not be refreshed. The link is gone if the refresh token is
   *   no longer good, and stays with the token that it has after any other failure.
   * @see https://developer.amazon.com/en-US/docs/alexa/account-linking/add-account-linking-logic-smart-home.html
   */
  async refreshIfDue(): Promise<void> {
    const { refreshToken, expiresAt = Infinity } = this.current ?? {};
    const { limits, now } = this.options;
    if (!refreshToken || now() < expiresAt - limits.refreshAheadMilliseconds) return;
    try {
      const tokens = await this.tokenEndpoint().request({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      });
      // An answer without a refresh token means that the old one stays good:
      // https://www.rfc-editor.org/rfc/rfc6749#section-6
      this.current = this.toLink({ ...tokens, refreshToken: tokens.refreshToken ?? refreshToken });
    } catch (error) {
      if (error instanceof LinkFailure && error.oauthError === 'invalid_grant') this.unlink();
      throw error;
    }
  }

  /** Forgets the link, as when a person disables the skill. */
  unlink(): void {
    this.current = undefined;
  }

  private tokenEndpoint(): TokenEndpoint {
    const { accountLinking, clientSecret, limits } = this.options;
    return new TokenEndpoint(accountLinking, clientSecret, limits.tokenMilliseconds);
  }

  private toLink({ accessToken, refreshToken, expiresInSeconds }: Tokens): Link {
    const { accountLinking, now } = this.options;
    const seconds = expiresInSeconds ?? accountLinking.defaultTokenExpirationInSeconds;
    const expiresAt = seconds === undefined ? undefined : now() + seconds * 1_000;
    return { accessToken, refreshToken, expiresAt };
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
    `The authorization server sent back ${detail || 'neither a code nor an error'}.`,
    { oauthError: error ?? undefined },
  );
}
