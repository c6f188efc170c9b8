import { grantTypes, type AccessTokenScheme, type GrantType } from '../terms';
import { once } from './once';
import { type Subject } from './Subject';
import { askForToken, madeUp, madeUpGrant, type TokenReply } from './tokenProbe';

/** What the token endpoint answers to each kind of grant. */
export type Replies = Readonly<Record<GrantType, TokenReply>>;

/** What the answers prove about the client secret. */
export type SecretVerdict =
  /** The secret is accepted, and a made-up one is refused. */
  | 'accepted'
  /** The secret is refused, however it is sent. */
  | 'refused'
  /** Tokens are issued for made-up codes. */
  | 'careless'
  /** A made-up secret is answered like the real one. */
  | 'not_looked_at'
  | 'unclear';

/** What was found out about the client secret and the way it is sent. */
export interface Authentication {
  readonly verdict: SecretVerdict;
  /** The scheme in which the secret is accepted; undefined if it isn't in either. */
  readonly scheme: AccessTokenScheme | undefined;
  /** The replies in that scheme, otherwise in the declared one. */
  readonly replies: Replies;
}

const otherScheme: Readonly<Record<AccessTokenScheme, AccessTokenScheme>> = {
  HTTP_BASIC: 'REQUEST_BODY_CREDENTIALS',
  REQUEST_BODY_CREDENTIALS: 'HTTP_BASIC',
};

/** The token endpoint of the subject. Asks only once for what several checks need to know. */
export class TokenEndpoint {
  constructor(private readonly subject: Subject) {}

  /** The answers to made-up grants in the declared scheme; without a secret if none is known. */
  readonly replies = once(() => this.askAll(this.subject.terms.accessTokenScheme));

  /**
   * Whether the secret is accepted. If not in the declared scheme, the other one is tried: the secret
   * may be right and the scheme wrong.
   */
  readonly authentication = once(async (): Promise<Authentication> => {
    const declared = this.subject.terms.accessTokenScheme;
    const replies = await this.replies();
    if (some(replies, 'careless')) return { verdict: 'careless', scheme: undefined, replies };
    if (some(replies, 'authenticated')) return this.compared(declared, replies);

    const others = await this.askAll(otherScheme[declared]);
    if (some(others, 'careless'))
      return { verdict: 'careless', scheme: undefined, replies: others };
    if (some(others, 'authenticated')) return this.compared(otherScheme[declared], others);
    const isRefused = some(replies, 'refused') && some(others, 'refused');
    return { verdict: isRefused ? 'refused' : 'unclear', scheme: undefined, replies };
  });

  /** What happens to a real refresh token. It is sent once: with rotation it works only once. */
  readonly refresh = once(async (): Promise<TokenReply | undefined> => {
    const { refreshToken } = this.subject.known;
    const { scheme } = await this.authentication();
    if (refreshToken === undefined || scheme === undefined) return undefined;
    return this.ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, scheme);
  });

  /** Some servers look at the code before the secret, or never look at the secret. */
  private async compared(scheme: AccessTokenScheme, replies: Replies): Promise<Authentication> {
    const grantType = grantTypes.find((type) => replies[type].verdict === 'authenticated');
    const grant = madeUpGrant(grantType ?? 'authorization_code', this.redirectUrl);
    const { verdict } = await this.ask(grant, scheme, madeUp());
    if (verdict === 'refused') return { verdict: 'accepted', scheme, replies };
    const isTheSame = verdict === 'authenticated' || verdict === 'careless';
    return { verdict: isTheSame ? 'not_looked_at' : 'unclear', scheme, replies };
  }

  private get redirectUrl(): string {
    return this.subject.known.redirectUrls?.[0] ?? '';
  }

  private async askAll(scheme: AccessTokenScheme): Promise<Replies> {
    const replies = await Promise.all(
      grantTypes.map(
        async (grantType) =>
          [grantType, await this.ask(madeUpGrant(grantType, this.redirectUrl), scheme)] as const,
      ),
    );
    return Object.fromEntries(replies) as Replies;
  }

  private ask(
    grant: Readonly<Record<string, string>>,
    scheme: AccessTokenScheme,
    secret = this.subject.known.clientSecret,
  ): Promise<TokenReply> {
    const { accessTokenUrl = '', clientId = '' } = this.subject.known;
    return askForToken(accessTokenUrl, { clientId, clientSecret: secret, scheme }, grant);
  }
}

/** One grant that the server has looked at is enough. */
function some(replies: Replies, verdict: TokenReply['verdict']): boolean {
  return grantTypes.some((grantType) => replies[grantType].verdict === verdict);
}
