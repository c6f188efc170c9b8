import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { AccessTokenScheme } from './Auth0';
import type { Middleware } from './middleware';
import { auth0TokenError, unauthorizedClient, type Refusal, type TokenError } from './tokenError';

/**
 * Refuses a client that sends its secret in the other way than was declared. oidc-provider takes
 * either, and would hide a wrong `accessTokenScheme` in the skill until it met Auth0.
 *
 * @param paths where clients authenticate
 * @param scheme the only way that is accepted
 * @see https://auth0.com/docs/get-started/applications/credentials
 */
export function onlyScheme(paths: readonly string[], scheme: AccessTokenScheme): Middleware {
  return async (ctx, next) => {
    const usesHeader = ctx.get('authorization') !== '';
    if (paths.includes(ctx.path) && usesHeader !== (scheme === 'HTTP_BASIC')) {
      answer(ctx, unauthorizedClient);
    } else {
      await next();
    }
  };
}

/**
 * Leaves the refresh token out of the answer to a refresh: the one that was used stays good, and
 * Auth0 sends one only when it rotates.
 *
 * @see https://auth0.com/docs/secure/tokens/refresh-tokens/use-refresh-tokens
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export function omitUsedRefreshToken(ctx: KoaContextWithOIDC): void {
  if (grantTypeOf(ctx) !== 'refresh_token') return;
  (ctx.body as { refresh_token?: string }).refresh_token = undefined;
}

/** Puts Auth0's error in the place of the library's. */
export function answerWithAuth0Error(ctx: KoaContextWithOIDC, refusal: Refusal): void {
  answer(ctx, auth0TokenError(refusal, grantTypeOf(ctx)));
}

function answer(ctx: KoaContextWithOIDC, { status, ...body }: TokenError): void {
  ctx.status = status;
  ctx.body = body;
}

function grantTypeOf(ctx: KoaContextWithOIDC): string {
  const grantType = ctx.oidc.params?.grant_type;
  return typeof grantType === 'string' ? grantType : '';
}
