import { decodeAccessToken, examineAccessToken } from '../../../linking/doctor/accessToken';

import { readSubject } from '../../../cli/doctor/readSubject';

const audience = 'https://api.example.com/';
const userinfo = 'https://tenant.eu.auth0.com/userinfo';
const scope = 'openid profile email offline_access read:orders';
const right = { alg: 'RS256', aud: [audience, userinfo], scope };

const remedies = readSubject('prod', {}).remedies.token;

describe('An access token', () => {
  test('for the API and /userinfo passes', () => {
    expect(outcomeOf(jwt(right))).toMatchObject({ verdict: 'passed' });
  });

  test("may name /userinfo by the tenant's domain behind a custom domain", () => {
    const aud = [audience, 'https://other.eu.auth0.com/userinfo'];
    expect(outcomeOf(jwt({ ...right, aud }))).toMatchObject({ verdict: 'passed' });
  });

  test.each<[string, Record<string, unknown>, RegExp, RegExp]>([
    ['signed with HS256', { alg: 'HS256' }, /HS256, which \/userinfo refuses/, /to RS256/],
    [
      'for /userinfo alone',
      { aud: userinfo },
      /its audience is .*userinfo, not https:\/\/api/,
      /Set AUTH0_AUDIENCE to the Identifier/,
    ],
    [
      'for the API alone',
      { aud: audience },
      /lacks Auth0's \/userinfo/,
      /Ask for the scope openid/,
    ],
    [
      'with another slash',
      { aud: ['https://api.example.com', userinfo] },
      /is https:\/\/api.example.com, not https:\/\/api.example.com\/: the slash/,
      /Set AUTH0_AUDIENCE/,
    ],
    ['without an audience', { aud: undefined }, /its audience is none/, /Set AUTH0_AUDIENCE/],
    [
      'without a scope of the API',
      { scope: 'openid read:order' },
      /^read:orders not granted$/,
      /Permissions of the API[^]*RBAC/,
    ],
    ['without scopes', { scope: undefined }, /^read:orders not granted$/, /Then link the account/],
  ])('%s fails, and it says what to do', (_, changes, reason, fix) => {
    const outcome = outcomeOf(jwt({ ...right, ...changes }));
    expect(outcome.verdict).toBe('failed');
    expect(outcome.reason).toMatch(reason);
    expect(outcome.fix).toMatch(fix);
  });

  test('with several faults shows all of them', () => {
    const { reason, fix } = outcomeOf(jwt({ alg: 'HS256', aud: [], scope: '' }));
    expect(reason.split('; ')).toHaveLength(4);
    expect(fix?.split('\n')).toHaveLength(4);
  });

  test.each([
    ['no JWT', 'xK3v-opaque_token'],
    ['encrypted, as Auth0 issues for /userinfo alone', 'eyJhbGciOiJkaXIifQ..iv.text.tag'],
    ['three parts of something else', 'a.b.c'],
    ['empty', ''],
  ])('that is %s is opaque', (_, token) => {
    const outcome = outcomeOf(token);
    expect(outcome.reason).toMatch(/^it is opaque/);
    expect(outcome.fix).toMatch(/^Deploy the account linking/);
  });

  test('signed with something else proves nothing', () => {
    const outcome = outcomeOf(jwt({ ...right, alg: 'PS256' }));
    expect(outcome).toEqual({ verdict: 'unchecked', reason: 'it is signed with PS256, not RS256' });
  });

  test('keeps nothing of the user when it is decoded', () => {
    const decoded = decodeAccessToken(jwt({ ...right, sub: 'auth0|ada', email: 'ada@test' }));
    expect(JSON.stringify(decoded)).not.toContain('ada');
  });
});

function outcomeOf(token: string): ReturnType<typeof examineAccessToken> {
  const expected = { audience, scopes: ['read:orders'] };
  return examineAccessToken(decodeAccessToken(token), expected, remedies);
}

function jwt({ alg, ...payload }: Record<string, unknown>): string {
  const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg, typ: 'JWT' })}.${encode(payload)}.c2lnbmF0dXJl`;
}
