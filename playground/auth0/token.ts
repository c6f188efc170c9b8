import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { AccessTokenScheme } from './Auth0';
import type { Middleware } from './middleware';
import { auth0TokenError, unauthorizedClient, type Refusal, type TokenError } from './tokenError';

/**
 * Refuses clients that don't send their secret by the declared scheme. oidc-provider accepts both, so a
 * wrong `accessTokenScheme` would go unnoticed until the skill used Auth0.
 *
 * @param paths the endpoints where clients authenticate
 * @param scheme the only accepted scheme
 * @see https://auth0.com/docs/get-started/applications/credentials
 */
export function onlyScheme(paths: readonly string[], scheme: AccessTokenScheme): Middleware {
  return async (ctx, next) => {
    const usesHeader = ctx.get('authorization') !== '';
    if (paths.includes(ctx.path) && usesHeader !== (scheme === 'HTTP_BASIC')) {
      respond(ctx, unauthorizedClient);
    } else {
      await next();
    }
  };
}

/**
 * Removes the refresh token from the response to a refresh, unless refresh tokens rotate: the used one
 * stays valid.
 *
 * @param rotates returns whether refresh tokens rotate
 * @see https://auth0.com/docs/secure/tokens/refresh-tokens/use-refresh-tokens
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export function omitUsedRefreshToken(rotates: () => boolean): (ctx: KoaContextWithOIDC) => void {
  return (ctx) => {
    if (grantTypeOf(ctx) !== 'refresh_token' || rotates()) return;
    (ctx.body as { refresh_token?: string }).refresh_token = undefined;
  };
}

/** Replaces oidc-provider's error with Auth0's. */
export function answerWithAuth0Error(ctx: KoaContextWithOIDC, refusal: Refusal): void {
  respond(ctx, auth0TokenError(refusal, grantTypeOf(ctx)));
}

function respond(ctx: KoaContextWithOIDC, { status, ...body }: TokenError): void {
  ctx.status = status;
  ctx.body = body;
}

function grantTypeOf(ctx: KoaContextWithOIDC): string {
  const grantType = ctx.oidc.params?.grant_type;
  return typeof grantType === 'string' ? grantType : '';
}
