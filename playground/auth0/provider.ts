import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import { audienceParameter, mapAudience, userinfoAudience } from './apiAccess';
import { allowOfflineAccess } from './authorize';
import { configuration, routes, type ProviderParts } from './configuration';
import { JwtAccessTokens } from './JwtAccessTokens';
import { loginPath } from './login';
import type { Middleware } from './middleware';
import {
  answerWithAuth0Error,
  logFailure,
  logSuccess,
  omitUsedRefreshToken,
  onlyScheme,
} from './token';
import { auth0Userinfo } from './userinfo';

/**
 * Creates an OpenID provider with Auth0's paths, defaults and errors.
 *
 * @param parts the parts of the provider
 * @returns the provider, without the login page
 * @throws {errors.InvalidClientMetadata} when the application is invalid
 */
export async function createProvider(parts: ProviderParts): Promise<Provider> {
  // A CommonJS module can import an ES module only dynamically.
  const { default: OidcProvider, errors, interactionPolicy } = await import('oidc-provider');

  const { api } = parts.options;
  const jwts = new JwtAccessTokens(parts.issuer, parts.signingKey, parts.store.opaqueTokens);
  const policy = interactionPolicy.base();
  // A tenant's own application needs no consent: see grantRequestedScopes.
  policy.get('consent')?.checks.clear();
  const provider = new OidcProvider(parts.issuer, {
    ...configuration(parts),
    extraParams: audienceParameter(
      [userinfoAudience(parts.issuer), ...(api ? [api.audience] : [])],
      (description) => new errors.AccessDenied(description),
    ),
    interactions: { policy, url: (_ctx, { uid }) => loginPath(uid) },
  });

  // Validates the application now, not at the first request.
  await provider.Client.find(parts.options.clientId);

  const middlewares: readonly Middleware[] = [
    onlyScheme([routes.token, routes.revocation], parts.options.accessTokenScheme, parts.log),
    allowOfflineAccess(routes.authorization),
    mapAudience(routes.authorization, api),
    auth0Userinfo(routes.userinfo, parts.log, () => parts.onUserinfoCall()),
    jwts.acceptAt(routes.userinfo),
  ];
  for (const middleware of middlewares) provider.use(middleware);
  provider.on(
    'grant.success',
    omitUsedRefreshToken(() => parts.options.rotatesRefreshTokens?.() ?? false),
  );
  provider.on('grant.success', jwts.replaceOpaque);
  provider.on('grant.success', logSuccess(parts.log));
  provider.on('grant.error', answerWithAuth0Error);
  provider.on('grant.error', logFailure(parts.log));
  provider.on('revocation.error', answerWithAuth0Error);
  provider.on('server_error', (_ctx, error) => console.error('Auth0 stand-in:', error));
  return provider;
}
