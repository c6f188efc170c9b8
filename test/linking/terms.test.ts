import { accountLinkingFaults } from '../../linking/accountLinking';
import { linkingUrls, tokenEndpointAuthMethods } from '../../linking/terms';
import { accountLinkingFor } from '../support/accountLinking';

const application = {
  auth0Url: 'https://tenant.eu.auth0.com',
  clientId: 'client',
  clientSecret: 'a secret',
};

test('accounts are linked by authorization code, with a refresh token', () => {
  const block = accountLinkingFor(application);
  expect(block).toEqual({
    type: 'AUTH_CODE',
    authorizationUrl: 'https://tenant.eu.auth0.com/authorize',
    accessTokenUrl: 'https://tenant.eu.auth0.com/oauth/token',
    clientId: 'client',
    clientSecret: 'a secret',
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    accessTokenScheme: 'HTTP_BASIC',
  });
  expect(accountLinkingFaults(block)).toEqual([]);
});

test('the authorization URL asks for an audience if there is one, whatever it is called', () => {
  const audience = 'https://api.test/orders?a=b&c#+ü';
  const { authorizationUrl } = linkingUrls(application.auth0Url, audience);
  const block = { ...accountLinkingFor(application), authorizationUrl };
  expect(authorizationUrl).toMatch(/authorize\?audience=https%3A%2F%2Fapi\.test%2Forders%3F/);
  expect([...new URL(authorizationUrl).searchParams]).toEqual([['audience', audience]]);
  expect(accountLinkingFaults(block)).toEqual([]);
});

test.each([
  ['HTTP_BASIC', 'client_secret_basic'],
  ['REQUEST_BODY_CREDENTIALS', 'client_secret_post'],
] as const)('%s at Amazon is %s at Auth0', (scheme, method) => {
  expect(tokenEndpointAuthMethods[scheme]).toBe(method);
});
