import type { Configuration } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Auth0Api } from './Auth0';
import type { Middleware } from './middleware';

/** Returns the audience of `/userinfo`, as Auth0 writes it. */
export function userinfoAudience(issuer: string): string {
  return `${issuer}userinfo`;
}

/**
 * Passes the audience on as the `resource` of RFC 8707, which oidc-provider knows. Auth0 ignores a
 * `resource` by default.
 *
 * @param path the path of the authorization endpoint
 * @param api the API that the tenant knows
 * @see https://auth0.com/docs/api/authentication#authorization-code-flow
 * @see https://www.rfc-editor.org/rfc/rfc8707
 */
export function mapAudience(path: string, api: Auth0Api | undefined): Middleware {
  return async (ctx, next) => {
    if (ctx.path === path) {
      const isKnown = api !== undefined && ctx.query.audience === api.audience;
      ctx.query = { ...ctx.query, resource: isKnown ? api.audience : undefined };
    }
    await next();
  };
}

/**
 * Refuses an audience that the tenant doesn't know, in Auth0's words. It is compared exactly, so a
 * slash at the end matters.
 *
 * @param known the audiences that the tenant knows
 * @param createError creates oidc-provider's error, which ends in a redirect with `access_denied`
 * @see https://support.auth0.com/center/s/article/troubleshooting-the-access-denied-error
 */
export function audienceParameter(
  known: readonly string[],
  createError: (description: string) => Error,
): NonNullable<Configuration['extraParams']> {
  return {
    audience: (_ctx, audience) => {
      if (audience === undefined || known.includes(audience)) return;
      throw createError(`Service not found: ${audience}`);
    },
  };
}

/**
 * Describes the API to oidc-provider. Its token stays opaque inside, so that it works for `/userinfo`
 * too: see `JwtAccessTokens`.
 */
export function resourceIndicators(
  api: Auth0Api | undefined,
): NonNullable<NonNullable<Configuration['features']>['resourceIndicators']> {
  if (!api) return { enabled: false };
  const server = { scope: api.scopes.join(' '), accessTokenFormat: 'opaque' } as const;
  // No other resource gets here: mapAudience removes them.
  return { enabled: true, getResourceServerInfo: () => server };
}
