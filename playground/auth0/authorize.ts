import type { Configuration, ErrorOut, KoaContextWithOIDC } from 'oidc-provider' with {
  'resolution-mode': 'import',
};
import { errorPage } from './errorPage';
import type { Middleware } from './middleware';
import { pageHeaders } from './page';
import type { TenantLog } from './TenantLog';

/**
 * Allows `offline_access` without `prompt=consent`. oidc-provider drops it, as OpenID Connect
 * specifies. Auth0 doesn't, and Alexa can't send the parameter.
 *
 * @param path the path of the authorization endpoint
 * @see https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess
 */
export function allowOfflineAccess(path: string): Middleware {
  return async (ctx, next) => {
    const { scope, prompt } = ctx.query;
    const offline = typeof scope === 'string' && scope.split(' ').includes('offline_access');
    if (ctx.path === path && offline && prompt !== 'none') {
      ctx.query = { ...ctx.query, prompt: 'consent' };
    }
    await next();
  };
}

/** https://auth0.com/docs/get-started/apis/scopes/openid-connect-scopes */
export const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/**
 * Grants every scope that is requested and known. Auth0 has no consent page for a tenant's own
 * application.
 */
export const grantRequestedScopes: NonNullable<Configuration['loadExistingGrant']> = async (
  ctx,
) => {
  const { provider, client, account, requestParamScopes, resourceServers = {} } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: account?.accountId });
  const requested = [...requestParamScopes];
  grant.addOIDCScope(requested.filter((scope) => openIdScopes.includes(scope)).join(' '));
  for (const [audience, { scope: known }] of Object.entries(resourceServers)) {
    const granted = requested.filter((scope) => known.split(' ').includes(scope));
    grant.addResourceScope(audience, granted.join(' '));
  }
  await grant.save();
  return grant;
};

/**
 * Returns what shows an error page when `/authorize` can't redirect, because the client is unknown or
 * the redirect URI isn't registered. The text is Auth0's. Its status for an unknown client isn't
 * documented.
 *
 * @param log where the tenant logs it
 * @param homeUrl where the application starts; undefined if it isn't known
 */
export function showAuthorizeError(
  log: TenantLog,
  homeUrl: string | undefined,
): (ctx: KoaContextWithOIDC, fault: ErrorOut) => void {
  return (ctx, { error, error_description: description = '' }) => {
    const isKnown = error in authorizeErrors;
    if (isKnown) ctx.status = 403;
    const [message, detail] = authorizeErrors[error] ?? [error, description];
    ctx.set(pageHeaders);
    log.add({
      type: 'f',
      description: `${message} ${detail}`,
      userAgent: ctx.get('user-agent'),
      clientId: String(ctx.query.client_id ?? ''),
      details: { error: { message, oauthError: detail }, qs: ctx.query },
    });
    ctx.body = errorPage(message, detail, homeUrl);
  };
}

const authorizeErrors: Readonly<Record<string, readonly [message: string, detail: string]>> = {
  invalid_redirect_uri: [
    'Callback URL mismatch.',
    'The provided redirect_uri is not in the list of allowed callback URLs.',
  ],
  invalid_client: ['Unknown client.', 'There is no application with this client_id.'],
};
