import { readSubject } from '../../../cli/doctor/readSubject';
import { accountLinkingFor } from '../../support/accountLinking';
import { withKnown } from '../../../linking/doctor/Subject';
import { passed } from '../../../linking/doctor/Check';

const complete = {
  AUTH0_DOMAIN: 'tenant.eu.auth0.com',
  AUTH0_CLIENT_ID: 'client',
  AUTH0_CLIENT_SECRET: 'a-secret',
  ALEXA_VENDOR_ID: 'M123',
  ALEXA_SKILL_ID: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  SKILL_ENDPOINT: 'https://skill.test/webhook',
};

describe('prod', () => {
  test('is what the environment says', () => {
    const { faults, known } = readSubject('prod', complete);
    expect(faults).toEqual([]);
    expect(known).toEqual({
      issuer: 'https://tenant.eu.auth0.com',
      authorizationUrl: 'https://tenant.eu.auth0.com/authorize',
      accessTokenUrl: 'https://tenant.eu.auth0.com/oauth/token',
      userinfoUrl: 'https://tenant.eu.auth0.com/userinfo',
      clientId: 'client',
      clientSecret: 'a-secret',
      vendorId: 'M123',
      redirectUrls: [
        'https://pitangui.amazon.com/api/skill/link/M123',
        'https://layla.amazon.com/api/skill/link/M123',
        'https://alexa.amazon.co.jp/api/skill/link/M123',
      ],
      skillId: complete.ALEXA_SKILL_ID,
      endpoint: 'https://skill.test/webhook',
      refreshToken: undefined,
    });
  });

  test("uses the project's own block if there is one", () => {
    const block = accountLinkingFor({
      auth0Url: 'https://login.example.com',
      clientId: 'client',
      clientSecret: 'a-secret',
    });
    const { known, terms } = readSubject('prod', complete, { ...block, scopes: ['openid'] });
    expect(terms.scopes).toEqual(['openid']);
    expect(known.accessTokenUrl).toBe('https://login.example.com/oauth/token');
  });

  test('may name a domain on a port that Amazon would not accept', () => {
    const { known } = readSubject('prod', { ...complete, AUTH0_DOMAIN: 'localhost:8443' });
    expect(known.issuer).toBe('https://localhost:8443');
  });

  test('with invalid variables is examined with the valid ones', () => {
    const { AUTH0_CLIENT_ID, ...rest } = complete;
    const { faults, known } = readSubject('prod', { ...rest, SKILL_ENDPOINT: 'http://skill.test' });
    expect(faults.map(({ name }) => name)).toEqual(['AUTH0_CLIENT_ID', 'SKILL_ENDPOINT']);
    expect(known).toMatchObject({
      issuer: 'https://tenant.eu.auth0.com',
      clientSecret: 'a-secret',
    });
    expect(known.clientId).toBeUndefined();
    expect(AUTH0_CLIENT_ID).toBe('client');
  });

  test('with nothing set has no values, but every fault', () => {
    const { faults, known } = readSubject('prod', {});
    expect(faults).toHaveLength(5);
    expect(Object.values(known)).toEqual(Array.from({ length: 11 }, () => undefined));
  });
});

describe('dev', () => {
  test('is the playground, whatever is set for prod', () => {
    expect(readSubject('dev', complete).known).toEqual({
      issuer: 'http://127.0.0.1:3002',
      authorizationUrl: 'http://127.0.0.1:3002/authorize',
      accessTokenUrl: 'http://127.0.0.1:3002/oauth/token',
      userinfoUrl: 'http://127.0.0.1:3002/userinfo',
      clientId: 'playground-client',
      clientSecret: undefined,
      vendorId: 'M0PLAYGROUND',
      redirectUrls: ['http://127.0.0.1:3001/api/skill/link/M0PLAYGROUND'],
      skillId: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000',
      endpoint: 'http://127.0.0.1:3000/webhook',
      refreshToken: undefined,
    });
  });

  test('uses the ports of the playground, and its secret', () => {
    const environment = {
      PLAYGROUND_PORT: '4001',
      PLAYGROUND_AUTH0_PORT: '4002',
      JOVO_PORT: '4000',
      PLAYGROUND_CLIENT_SECRET: 'known',
    };
    expect(readSubject('dev', environment).known).toMatchObject({
      issuer: 'http://127.0.0.1:4002',
      clientSecret: 'known',
      redirectUrls: ['http://127.0.0.1:4001/api/skill/link/M0PLAYGROUND'],
      endpoint: 'http://127.0.0.1:4000/webhook',
    });
  });

  test('with bad ports has no values that depend on them', () => {
    const ports = { PLAYGROUND_PORT: 'x', PLAYGROUND_AUTH0_PORT: 'x', JOVO_PORT: 'x' };
    const { faults, known } = readSubject('dev', ports);
    expect(faults).toHaveLength(3);
    expect(known).toMatchObject({
      issuer: undefined,
      redirectUrls: undefined,
      endpoint: undefined,
    });
  });
});

test('a check that lacks a value names the variables to set', () => {
  const subject = readSubject('prod', { ALEXA_VENDOR_ID: 'M123' });
  const run = jest.fn(() => passed('known'));
  expect(withKnown(subject, ['issuer', 'clientId', 'vendorId'], run)).toEqual({
    verdict: 'unchecked',
    reason: 'needs AUTH0_DOMAIN and AUTH0_CLIENT_ID',
  });
  expect(run).not.toHaveBeenCalled();
});
