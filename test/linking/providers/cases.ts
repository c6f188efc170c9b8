import type { LinkingSubject } from '../../../linking/LinkingSubject';
import type { LinkingSettings } from '../../../linking/settings';
import type { Fault, ProviderName } from './faults';
import { realRefreshToken, realSecret } from './standIns';

interface Healthy {
  readonly authorizationUrl: string;
  readonly accessTokenUrl: string;
  readonly scopes: readonly string[];
  readonly issuer?: string;
}

const healthy: Readonly<Record<ProviderName, Healthy>> = {
  auth0: {
    authorizationUrl: 'https://tenant.eu.auth0.com/authorize',
    accessTokenUrl: 'https://tenant.eu.auth0.com/oauth/token',
    scopes: ['openid', 'offline_access'],
  },
  keycloak: {
    authorizationUrl: 'https://keycloak.test/realms/home/protocol/openid-connect/auth',
    accessTokenUrl: 'https://keycloak.test/realms/home/protocol/openid-connect/token',
    scopes: ['openid', 'offline_access'],
  },
  cognito: {
    authorizationUrl: 'https://pool.auth.eu-west-1.amazoncognito.com/oauth2/authorize',
    accessTokenUrl: 'https://pool.auth.eu-west-1.amazoncognito.com/oauth2/token',
    scopes: ['openid'],
    issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pool',
  },
  amazon: {
    authorizationUrl: 'https://www.amazon.com/ap/oa',
    accessTokenUrl: 'https://api.amazon.com/auth/o2/token',
    scopes: ['profile'],
  },
  bare: {
    authorizationUrl: 'https://oauth.test/login/authorize',
    accessTokenUrl: 'https://oauth.test/login/token',
    scopes: ['home'],
  },
};

/** Returns the skill that is examined: its settings have some of the faults, the servers the others. */
export function subjectWith(fault: Fault | undefined, provider: ProviderName): LinkingSubject {
  const { authorizationUrl, accessTokenUrl, scopes, issuer } = healthy[provider];
  const settings: LinkingSettings = {
    type: 'AUTH_CODE',
    authorizationUrl: fault === 'authorization-url' ? `${authorizationUrl}x` : authorizationUrl,
    accessTokenUrl: fault === 'token-url' ? `${accessTokenUrl}x` : accessTokenUrl,
    clientId: fault === 'client-id' ? 'unknown' : 'client',
    accessTokenScheme: 'HTTP_BASIC',
    scopes: scopes.filter((scope) => fault !== 'scope' || scope !== 'offline_access'),
  };
  if (fault === 'port') {
    settings.authorizationUrl = authorizationUrl.replace(/^(https:..[^/]+)/, '$1:8443');
  }
  return {
    settings,
    vendorId: 'M1',
    clientSecret: fault === 'client-secret' ? 'wrong' : realSecret,
    refreshToken: realRefreshToken,
    issuer,
  };
}
