import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { AccessTokenScheme } from './Auth0';
import type { Middleware } from './middleware';
import type { TenantLog } from './TenantLog';
import { auth0TokenError, unauthorizedClient, type Refusal, type TokenError } from './tokenError';

/**
 * Refuses clients that don't send their secret by the declared scheme. oidc-provider accepts both, so a
 * wrong `accessTokenScheme` would go unnoticed until the skill used Auth0.
 *
 * @param paths the endpoints where clients authenticate
 * @param scheme the only accepted scheme
 * @param log where the tenant logs refusals
 * @see https://auth0.com/docs/get-started/applications/credentials
 */
export function onlyScheme(
  paths: readonly string[],
  scheme: AccessTokenScheme,
  log: TenantLog,
): Middleware {
  return async (ctx, next) => {
    const usesHeader = ctx.get('authorization') !== '';
    if (paths.includes(ctx.path) && usesHeader !== (scheme === 'HTTP_BASIC')) {
      respond(ctx, unauthorizedClient);
      // Nothing has read the grant yet. Alexa's first request with a wrong scheme is for a code.
      log.add({ type: 'feacft', description: unauthorizedClient.error_description });
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

/** Returns what logs that Alexa got tokens. */
export function logSuccess(log: TenantLog): (ctx: KoaContextWithOIDC) => void {
  return (ctx) => {
    const isRefresh = grantTypeOf(ctx) === 'refresh_token';
    log.add({
      type: isRefresh ? 'sertft' : 'seacft',
      description: `${isRefresh ? 'Refresh Token' : 'Authorization Code'} for Access Token`,
      userId: ctx.oidc.entities.Account?.accountId,
      userAgent: ctx.get('user-agent'),
    });
  };
}

/** Returns what logs that Alexa got no tokens, with the error that it was sent. */
export function logFailure(log: TenantLog): (ctx: KoaContextWithOIDC, refusal: Refusal) => void {
  return (ctx, refusal) => {
    const isRefresh = grantTypeOf(ctx) === 'refresh_token';
    const { error_description: description } = auth0TokenError(refusal, grantTypeOf(ctx));
    log.add({
      ...(refusal.error_detail === 'refresh token already used'
        ? {
            type: 'ferrt',
            description: 'Unsuccessful Refresh Token exchange, reused refresh token detected',
          }
        : { type: isRefresh ? 'fertft' : 'feacft', description }),
      userAgent: ctx.get('user-agent'),
    });
  };
}

function respond(ctx: KoaContextWithOIDC, { status, ...body }: TokenError): void {
  ctx.status = status;
  ctx.body = body;
}

function grantTypeOf(ctx: KoaContextWithOIDC): string {
  // A client that isn't authenticated has a body, but no parameters yet.
  const grantType = ctx.oidc.params?.grant_type ?? ctx.oidc.body?.grant_type;
  return typeof grantType === 'string' ? grantType : '';
}
