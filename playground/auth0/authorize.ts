import type { Configuration, ErrorOut, KoaContextWithOIDC } from 'oidc-provider' with {
  'resolution-mode': 'import',
};
import { errorPage } from './errorPage';
import type { Middleware } from './middleware';
import { pageHeaders } from './page';

/**
 * Lets `offline_access` through. oidc-provider drops it unless `prompt=consent` comes with it, as
 * OpenID Connect has it; Auth0 asks for no such thing, and Alexa cannot send it.
 *
 * @param path of the authorization endpoint
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

/** Grants all that is asked for: Auth0 shows a tenant's own application no consent page. */
export const grantWhatIsAsked: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { provider, client, account, requestParamScopes } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: account?.accountId });
  grant.addOIDCScope([...requestParamScopes].join(' '));
  await grant.save();
  return grant;
};

/**
 * Shows a page when `/authorize` cannot redirect: an unknown client, or a redirect URI that is not
 * registered. The words are Auth0's, the layout is not; Auth0's status for an unknown client is not
 * documented.
 */
export function showAuthorizeError(ctx: KoaContextWithOIDC, fault: ErrorOut): void {
  ctx.set(pageHeaders);
  switch (fault.error) {
    case 'invalid_redirect_uri':
      ctx.status = 403;
      ctx.body = errorPage(
        'Callback URL mismatch.',
        'The provided redirect_uri is not in the list of allowed callback URLs.',
      );
      break;
    case 'invalid_client':
      ctx.status = 403;
      ctx.body = errorPage('Unknown client.', 'There is no application with this client_id.');
      break;
    default:
      ctx.body = errorPage(fault.error, fault.error_description ?? '');
  }
}
