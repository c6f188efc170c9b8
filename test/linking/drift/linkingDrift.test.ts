import { type AccountLinking } from '../../../linking/accountLinking';
import { describeDrift, linkingDrift, uncomparedFields } from '../../../linking/drift/linkingDrift';
import { type LiveLinking } from '../../../linking/smapi/Smapi';
import { exampleLinking } from '../../support/accountLinking';

const project = exampleLinking;

const { clientSecret, ...live } = project;

describe('nothing differs', () => {
  test.each<[string, Partial<AccountLinking>, LiveLinking]>([
    ['when every field is the same', {}, {}],
    ['when only the order of a list differs', {}, { scopes: ['offline_access', 'openid'] }],
    ['when an empty list stands for none', {}, { domains: [], redirectUrls: [] }],
    ['when linking by voice is off, said or not', {}, { voiceForwardAccountLinking: 'DISABLED' }],
    ['in a default that is left to Amazon', {}, { defaultTokenExpirationInSeconds: 3600 }],
    [
      'when only the order of keys differs',
      {
        authorizationUrlsByPlatform: [
          { platformType: 'iOS', platformAuthorizationUrl: 'https://app.test' },
        ],
      },
      {
        authorizationUrlsByPlatform: [
          { platformAuthorizationUrl: 'https://app.test', platformType: 'iOS' },
        ],
      },
    ],
  ])('%s', (_, inProject, inLive) => {
    expect(linkingDrift({ ...project, ...inProject }, { ...live, ...inLive })).toEqual([]);
  });
});

describe('a difference', () => {
  test.each<[keyof LiveLinking, LiveLinking]>([
    ['type', { type: 'IMPLICIT' }],
    ['authorizationUrl', { authorizationUrl: 'https://other.auth0.com/authorize' }],
    ['accessTokenUrl', { accessTokenUrl: 'https://tenant.auth0.com/oauth/token/' }],
    ['clientId', { clientId: 'Client' }],
    ['accessTokenScheme', { accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' }],
    ['scopes', { scopes: ['openid'] }],
    ['scopes', { scopes: ['openid', 'offline_access', 'email'] }],
    ['domains', { domains: ['cdn.auth0.com'] }],
    ['redirectUrls', { redirectUrls: ['https://app.test/return'] }],
    ['voiceForwardAccountLinking', { voiceForwardAccountLinking: 'ENABLED' }],
  ])('in %s is found: %j', (field, changed) => {
    expect(linkingDrift(project, { ...live, ...changed })).toEqual([
      { field, live: changed[field], project: project[field as keyof AccountLinking] },
    ]);
  });

  test.each([
    ['another', '?audience=https%3A%2F%2Fapi.test', 'https://api.test'],
    ['none', '', undefined],
  ])('in the audience is one entry, decoded: %s', (_, query, found) => {
    const ours = `${project.authorizationUrl}?audience=https%3A%2F%2Fapi.test%2F`;
    const theirs = { ...live, authorizationUrl: project.authorizationUrl + query };
    const drift = linkingDrift({ ...project, authorizationUrl: ours }, theirs);
    expect(drift).toEqual([
      { field: 'audience in authorizationUrl', live: found, project: 'https://api.test/' },
    ]);
    expect(describeDrift(drift)).toBe(
      `audience in authorizationUrl\n  live:    ${found ?? '(not set)'}\n  project: https://api.test/`,
    );
  });

  test.each([
    ['in more than the audience', 'https://other.test/authorize?audience=a'],
    ['in a second audience', `${project.authorizationUrl}?audience=a&audience=b`],
    ['in an audience that is there twice', `${project.authorizationUrl}?audience=a&audience=a`],
  ])('%s shows both authorization URLs', (_, theirs) => {
    const ours = `${project.authorizationUrl}?audience=a`;
    expect(
      linkingDrift({ ...project, authorizationUrl: ours }, { ...live, authorizationUrl: theirs }),
    ).toEqual([{ field: 'authorizationUrl', live: theirs, project: ours }]);
  });

  test('in how the audience is encoded means nothing', () => {
    const url = (query: string): string => `${project.authorizationUrl}?audience=${query}`;
    const theirs = { ...live, authorizationUrl: url('https://api.test/') };
    const ours = { ...project, authorizationUrl: url('https%3A%2F%2Fapi.test%2F') };
    expect(linkingDrift(ours, theirs)).toEqual([]);
  });

  test('in the life of a token is found if the project sets one', () => {
    const ours = { ...project, defaultTokenExpirationInSeconds: 7200 };
    const theirs = { ...live, defaultTokenExpirationInSeconds: 3600 };
    expect(linkingDrift(ours, theirs)).toEqual([
      { field: 'defaultTokenExpirationInSeconds', live: 3600, project: 7200 },
    ]);
  });

  test('is every field that is set, when nothing is live', () => {
    const fields = linkingDrift(project, undefined).map(({ field }) => field);
    expect(fields).toEqual([
      'type',
      'authorizationUrl',
      'accessTokenUrl',
      'clientId',
      'accessTokenScheme',
      'scopes',
    ]);
  });

  test('is never the secret, even if Amazon returned it', () => {
    const leaked = { ...live, clientSecret: 'another' };
    expect(linkingDrift(project, leaked)).toEqual([]);
    expect(JSON.stringify(linkingDrift(project, undefined))).not.toContain(clientSecret);
  });
});

test('fields that Amazon never returns are named as not compared, if the project has them', () => {
  expect(uncomparedFields(project)).toEqual(['clientSecret']);
  expect(uncomparedFields({ ...project, skipOnEnablement: true })).toEqual([
    'clientSecret',
    'skipOnEnablement',
  ]);
});

test('the differences read well', () => {
  const differences = linkingDrift(
    { ...project, domains: ['a.test', 'b.test'] },
    { ...live, clientId: 'other', scopes: [] },
  );
  expect(describeDrift(differences)).toBe(
    [
      'clientId',
      '  live:    other',
      '  project: client',
      'scopes',
      '  live:    (none)',
      '  project: openid, offline_access',
      'domains',
      '  live:    (not set)',
      '  project: a.test, b.test',
    ].join('\n'),
  );
});

test('a list of objects reads as JSON', () => {
  const authorizationUrlsByPlatform = [
    { platformType: 'iOS', platformAuthorizationUrl: 'https://app.test' } as const,
  ];
  const text = describeDrift(linkingDrift({ ...project, authorizationUrlsByPlatform }, live));
  expect(text).toContain('"platformAuthorizationUrl"');
});
