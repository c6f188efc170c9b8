import { createPrivateKey, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { AuthorizationCode, JWK, KoaContextWithOIDC, RefreshToken } from 'oidc-provider' with {
  'resolution-mode': 'import',
};
import { userinfoAudience } from './apiAccess';
import type { Middleware } from './middleware';

/** The part of a token response that matters here. */
interface TokenBody {
  access_token: string;
  scope: string;
  readonly expires_in: number;
}

/** The code or the refresh token that is exchanged. */
type Exchanged = (AuthorizationCode | RefreshToken) & {
  readonly resource?: string | readonly string[];
  readonly scopes: Set<string>;
};

/**
 * The JWTs that users get who sign in for an API. Each stands for an opaque token of oidc-provider,
 * which can't issue one token for an API and for `/userinfo`.
 *
 * @see https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles
 */
export class JwtAccessTokens {
  private readonly key: KeyObject;

  /**
   * @param issuer with a trailing slash
   * @param jwk the signing key, with a `kid`
   * @param opaque gets the opaque tokens, by JWT
   */
  constructor(
    private readonly issuer: string,
    private readonly jwk: JWK,
    private readonly opaque: Map<string, string>,
  ) {
    this.key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  }

  /** Replaces the opaque token of a token response, if the user signed in for an API. */
  readonly replaceOpaque = (ctx: KoaContextWithOIDC): void => {
    const { RefreshToken, AuthorizationCode, Grant, Account, Client } = ctx.oidc.entities;
    const exchanged: Exchanged | undefined = RefreshToken ?? AuthorizationCode;
    const [audience] = [exchanged?.resource ?? []].flat();
    if (!exchanged || audience === undefined || !Grant) return;

    const body = ctx.body as TokenBody;
    // A refresh may ask for fewer scopes.
    const asked = ctx.oidc.params?.scope ? ctx.oidc.requestParamScopes : exchanged.scopes;
    const scope = [Grant.getOIDCScopeFiltered(asked), scopesAt(audience, Grant.resources, asked)]
      .filter(Boolean)
      .join(' ');
    const iat = Math.floor(Date.now() / 1000);
    const jwt = this.signed({
      iss: this.issuer,
      sub: Account?.accountId,
      aud: asked.has('openid') ? [audience, userinfoAudience(this.issuer)] : audience,
      iat,
      exp: iat + body.expires_in,
      scope,
      azp: Client?.clientId,
      jti: randomUUID(),
    });
    this.opaque.set(jwt, body.access_token);
    Object.assign(body, { access_token: jwt, scope });
  };

  /**
   * Makes an endpoint accept the JWTs.
   *
   * @param path the path of the endpoint
   */
  acceptAt(path: string): Middleware {
    return async (ctx, next) => {
      const [, token = ''] = /^Bearer (.+)$/i.exec(ctx.get('authorization')) ?? [];
      const opaque = ctx.path === path ? this.opaque.get(token) : undefined;
      if (opaque !== undefined) ctx.req.headers.authorization = `Bearer ${opaque}`;
      await next();
    };
  }

  private signed(payload: object): string {
    const parts = [{ alg: 'RS256', typ: 'JWT', kid: this.jwk.kid }, payload];
    const text = parts
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${sign('sha256', Buffer.from(text), this.key).toString('base64url')}`;
  }
}

function scopesAt(
  audience: string,
  resources: Readonly<Record<string, string>> | undefined,
  asked: ReadonlySet<string>,
): string {
  const granted = resources?.[audience]?.split(' ') ?? [];
  return granted.filter((scope) => asked.has(scope)).join(' ');
}
