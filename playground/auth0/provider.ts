import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import { allowOfflineAccess } from './authorize';
import { configuration, routes, type ProviderParts } from './configuration';
import { loginPath } from './login';
import type { Middleware } from './middleware';
import { answerWithAuth0Error, omitUsedRefreshToken, onlyScheme } from './token';
import { auth0Userinfo } from './userinfo';

/**
 * An OpenID provider that has Auth0's paths, defaults and error shapes.
 *
 * @param parts what it is made of
 * @returns the provider; its login page is not part of it
 * @throws {errors.InvalidClientMetadata} when the application cannot be registered so
 */
export async function createProvider(parts: ProviderParts): Promise<Provider> {
  // The library is an ES module, which a CommonJS module can only import so.
  const { default: OidcProvider, interactionPolicy } = await import('oidc-provider');

  const policy = interactionPolicy.base();
  // A tenant's own application needs nobody's consent: see grantWhatIsAsked.
  policy.get('consent')?.checks.clear();
  const provider = new OidcProvider(parts.issuer, {
    ...configuration(parts),
    interactions: { policy, url: (_ctx, { uid }) => loginPath(uid) },
  });

  // The registration is not looked at until somebody needs it: a bad one shall stop the start.
  await provider.Client.find(parts.options.clientId);

  const middlewares: readonly Middleware[] = [
    onlyScheme([routes.token, routes.revocation], parts.options.accessTokenScheme),
    allowOfflineAccess(routes.authorization),
    auth0Userinfo(routes.userinfo, () => parts.onUserinfoCall()),
  ];
  for (const middleware of middlewares) provider.use(middleware);
  provider.on('grant.success', omitUsedRefreshToken);
  provider.on('grant.error', answerWithAuth0Error);
  provider.on('revocation.error', answerWithAuth0Error);
  provider.on('server_error', (_ctx, error) => console.error('Auth0 stand-in:', error));
  return provider;
}
