import {
  accountLinkingFaults,
  accountLinkingRequest,
  type AccountLinking,
} from '../../linking/accountLinking';
import { smapiFaults } from '../support/smapiSpec';
import { exampleLinking } from '../support/accountLinking';

const least = exampleLinking;

const most: AccountLinking = {
  ...least,
  domains: ['tenant.auth0.com', 'cdn.auth0.com'],
  defaultTokenExpirationInSeconds: 3600,
  reciprocalAccessTokenUrl: 'https://tenant.auth0.com/reciprocal',
  redirectUrls: ['https://app.test/return'],
  authorizationUrlsByPlatform: [
    { platformType: 'iOS', platformAuthorizationUrl: 'https://app.test/authorize' },
  ],
  skipOnEnablement: true,
  voiceForwardAccountLinking: 'ENABLED',
};

describe('the account linking request', () => {
  test.each([
    ['the fewest fields', least],
    ['every field', most],
  ])('with %s is what SMAPI describes', (_, block) => {
    expect(accountLinkingFaults(block)).toEqual([]);
    expect(
      smapiFaults('v1.skill.accountLinking.AccountLinkingRequest', accountLinkingRequest(block)),
    ).toEqual([]);
  });

  test('contains the whole block except its secret', () => {
    const { clientSecret, ...rest } = most;
    const request = accountLinkingRequest(most);
    expect(request).toEqual({ accountLinkingRequest: rest });
    expect(JSON.stringify(request)).not.toContain(clientSecret);
  });

  test('leaves the block unchanged', () => {
    accountLinkingRequest(least);
    expect(least).toHaveProperty('clientSecret', 'a secret');
  });
});

describe('the faults of a block', () => {
  test.each([
    ['type', 'IMPLICIT'],
    ['authorizationUrl', 'http://tenant.auth0.com/authorize'],
    ['authorizationUrl', 'https://tenant.auth0.com:8443/authorize'],
    ['authorizationUrl', 'tenant.auth0.com/authorize'],
    ['accessTokenUrl', ''],
    ['clientId', ''],
    ['clientSecret', undefined],
    ['accessTokenScheme', 'NONE'],
    ['scopes', []],
    ['scopes', Array.from({ length: 16 }, (_, index) => `scope:${index}`)],
    ['domains', Array.from({ length: 16 }, (_, index) => `d${index}.test`)],
    ['defaultTokenExpirationInSeconds', 359],
    ['defaultTokenExpirationInSeconds', 3600.5],
    ['skipOnEnablement', 'yes'],
    ['voiceForwardAccountLinking', 'ON'],
  ])('name the field %s when it is %j', (field, value) => {
    const faults = accountLinkingFaults({ ...least, [field]: value });
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults)
      expect(fault).toMatch(new RegExp(`^accountLinking\\.${field}: must`));
  });

  test('are reported all at once, without values', () => {
    const faults = accountLinkingFaults({ ...least, clientSecret: 4711, scopes: 'openid' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toMatch(/4711|openid/);
  });

  test('include a misspelt field', () => {
    expect(accountLinkingFaults({ ...least, scope: [] }).join()).toContain('scope');
  });

  test('point into lists', () => {
    expect(accountLinkingFaults({ ...least, scopes: ['openid', ''] })).toEqual([
      'accountLinking.scopes.1: must not be empty',
    ]);
  });

  test('do not include plain http to the laptop itself', () => {
    const authorizationUrl = 'http://127.0.0.1:3002/authorize';
    expect(accountLinkingFaults({ ...least, authorizationUrl })).toEqual([]);
  });
});
