import { grantTypes, type AccessTokenScheme, type GrantType } from '../terms';
import { once } from './once';
import { type Subject } from './Subject';
import { askForToken, madeUpGrant, type TokenReply } from './tokenProbe';

/** What the token endpoint says to each kind of grant. */
export type Replies = Readonly<Record<GrantType, TokenReply>>;

/** What was found out about the client secret and the way it is sent. */
export interface Authentication {
  /** The scheme in which the secret was taken; undefined if in none. */
  readonly scheme: AccessTokenScheme | undefined;
  /** The replies in that scheme, else in the declared one. */
  readonly replies: Replies;
}

const otherScheme: Readonly<Record<AccessTokenScheme, AccessTokenScheme>> = {
  HTTP_BASIC: 'REQUEST_BODY_CREDENTIALS',
  REQUEST_BODY_CREDENTIALS: 'HTTP_BASIC',
};

/** The token endpoint of the subject. What several checks want to know is asked once. */
export class TokenEndpoint {
  constructor(private readonly subject: Subject) {}

  /** What it says to made-up grants in the declared scheme; without a secret, if none is known. */
  readonly replies = once(() => this.askAll(this.subject.terms.accessTokenScheme));

  /**
   * Whether it takes the secret. If not in the scheme that is declared, the other one is tried: the
   * secret may be right and the scheme wrong.
   */
  readonly authentication = once(async (): Promise<Authentication> => {
    const declared = this.subject.terms.accessTokenScheme;
    const replies = await this.replies();
    if (isTaken(replies)) return { scheme: declared, replies };
    const others = await this.askAll(otherScheme[declared]);
    return isTaken(others)
      ? { scheme: otherScheme[declared], replies: others }
      : { scheme: undefined, replies };
  });

  /** Uses a real refresh token. */
  async refresh(refreshToken: string, scheme: AccessTokenScheme): Promise<TokenReply> {
    return this.ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, scheme);
  }

  private async askAll(scheme: AccessTokenScheme): Promise<Replies> {
    const [redirectUrl = ''] = this.subject.known.redirectUrls ?? [];
    const replies = await Promise.all(
      grantTypes.map(
        async (grantType) =>
          [grantType, await this.ask(madeUpGrant(grantType, redirectUrl), scheme)] as const,
      ),
    );
    return Object.fromEntries(replies) as Replies;
  }

  private ask(
    grant: Readonly<Record<string, string>>,
    scheme: AccessTokenScheme,
  ): Promise<TokenReply> {
    const { accessTokenUrl = '', clientId = '', clientSecret } = this.subject.known;
    return askForToken(accessTokenUrl, { clientId, clientSecret, scheme }, grant);
  }
}

/** One grant that gets as far as being looked at is enough. */
function isTaken(replies: Replies): boolean {
  return grantTypes.some((grantType) => replies[grantType].verdict === 'authenticated');
}
