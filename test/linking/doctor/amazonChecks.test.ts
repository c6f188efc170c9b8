import { accountLinkingFor } from '../../support/accountLinking';
import { readSubject } from '../../../cli/doctor/readSubject';
import type { Finding } from '../../../linking/doctor/Check';
import { amazonChecks } from '../../../linking/doctor/amazonChecks';
import { runChecks } from '../../../linking/doctor/runChecks';
import type { Smapi } from '../../../linking/smapi/Smapi';
import { SmapiError, type SmapiErrorCode } from '../../../linking/smapi/SmapiError';

const environment = {
  AUTH0_DOMAIN: 'tenant.eu.auth0.com',
  AUTH0_CLIENT_ID: 'client',
  AUTH0_CLIENT_SECRET: 'a-secret',
  ALEXA_VENDOR_ID: 'M123',
  ALEXA_SKILL_ID: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  SKILL_ENDPOINT: 'https://skill.test/webhook',
};

const block = accountLinkingFor({
  auth0Url: 'https://tenant.eu.auth0.com',
  clientId: 'client',
  clientSecret: 'a-secret',
});
const { clientSecret, ...live } = block;

describe('The doctor at Amazon', () => {
  test('finds nothing wrong where nothing is wrong', async () => {
    expect(verdictsOf(await findingsFor({}))).toEqual(['passed', 'passed', 'passed', 'passed']);
  });

  test('finds a vendor ID of another account', async () => {
    const findings = await findingsFor({ getVendorIds: () => Promise.resolve(['M9']) });
    expect(verdictsOf(findings)).toEqual(['passed', 'failed', 'passed', 'passed']);
    expect(findings[1]?.reason).toBe("M123 doesn't belong to this account, which has M9");
  });

  test('finds that the skill is missing', async () => {
    const findings = await findingsFor({ getManifest: () => fail('not_found') });
    expect(verdictsOf(findings)).toEqual(['passed', 'passed', 'failed', 'unchecked']);
    expect(findings[2]?.fix).toMatch(/Check the skill ID/);
  });

  test('finds that account linking is missing', async () => {
    const findings = await findingsFor({ getAccountLinking: () => Promise.resolve(undefined) });
    expect(verdictsOf(findings)).toEqual(['passed', 'passed', 'passed', 'failed']);
    expect(findings[3]?.fix).toMatch(/npx jovo deploy:platform alexa/);
  });

  test('names the fields of account linking that drifted', async () => {
    const drifted = { ...live, clientId: 'other', scopes: ['openid'] };
    const findings = await findingsFor({ getAccountLinking: () => Promise.resolve(drifted) });
    expect(findings[3]).toMatchObject({
      verdict: 'failed',
      reason: 'Amazon and jovo.project.ts differ in clientId, scopes',
    });
  });

  test.each<SmapiErrorCode>(['unauthorized', 'forbidden'])(
    'fails when the answer is %s',
    async (code) => {
      const findings = await findingsFor({ getVendorIds: () => fail(code) });
      expect(verdictsOf(findings)).toEqual(['failed', 'unchecked', 'unchecked', 'unchecked']);
    },
  );

  test.each<[SmapiErrorCode, RegExp]>([
    ['not_signed_in', /ask configure/],
    ['ask_cli_missing', /npm ci/],
    ['unreachable', /connection/],
    ['timeout', /again/],
    ['server_error', /later/],
    ['rate_limited', /Wait/],
  ])('leaves everything unchecked when the answer is %s', async (code, reason) => {
    const findings = await findingsFor({ getVendorIds: () => fail(code) });
    expect(verdictsOf(findings)).toEqual(Array.from({ length: 4 }, () => 'unchecked'));
    expect(findings[0]?.reason).toMatch(reason);
  });

  test('leaves the skill unchecked before the first deploy', async () => {
    const findings = await findingsFor({}, { ...environment, ALEXA_SKILL_ID: '' });
    expect(verdictsOf(findings)).toEqual(['passed', 'passed', 'unchecked', 'unchecked']);
    expect(findings[2]?.reason).toBe('needs ALEXA_SKILL_ID');
  });

  test('shows a mistake of its own', async () => {
    const mistake = (): Promise<never> => Promise.reject(new TypeError('a mistake'));
    const findings = await findingsFor({ getVendorIds: mistake });
    expect(findings[0]).toMatchObject({
      verdict: 'unchecked',
      reason: expect.stringContaining('TypeError: a mistake') as string,
    });
  });
});

async function findingsFor(
  special: Partial<Smapi>,
  variables: Record<string, string> = environment,
): Promise<Finding[]> {
  const smapi = {
    getVendorIds: () => Promise.resolve(['M0', 'M123']),
    getManifest: () => Promise.resolve({}),
    getAccountLinking: () => Promise.resolve(live),
    ...special,
  } as Smapi;
  return runChecks(amazonChecks(readSubject('prod', variables, block), smapi));
}

function fail(code: SmapiErrorCode): Promise<never> {
  return Promise.reject(new SmapiError(code, { operation: 'test', reason: 'as told' }));
}

function verdictsOf(findings: readonly Finding[]): string[] {
  expect(JSON.stringify(findings)).not.toContain(clientSecret);
  return findings.map(({ verdict }) => verdict);
}
