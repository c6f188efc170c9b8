import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Verdict } from '../../linking/doctor/Check';
import { accountLinkingFor } from '../support/accountLinking';
import { skillLinkPath } from '../../linking/redirectUrls';
import type { Auth0 } from '../../playground/auth0';
import { playgroundClientId, playgroundVendorId } from '../../src/config/laptop';
import { OpenIdServer } from '../linking/doctor/support/OpenIdServer';
import { startAuth0Process } from '../support/auth0';
import { JovoWorkspace, type Outcome } from '../support/JovoWorkspace';
import { SmapiStandIn } from '../support/smapi/SmapiStandIn';
import { TlsAuthority } from '../support/TlsAuthority';

const secret = randomBytes(24).toString('hex');

let workspace: JovoWorkspace;

beforeEach(() => {
  workspace = new JovoWorkspace();
});

afterEach(() => {
  workspace.remove();
});

describe('jovo doctor', () => {
  let auth0: Auth0;

  beforeAll(async () => {
    auth0 = await startAuth0Process({
      clientId: playgroundClientId,
      clientSecret: secret,
      redirectUris: [`http://127.0.0.1:3001${skillLinkPath(playgroundVendorId)}`],
      accessTokenScheme: 'HTTP_BASIC',
    });
  });

  afterAll(() => auth0.close());

  const doctor = (args: string[], environment: Record<string, string> = {}): Promise<Outcome> =>
    workspace.jovo(['doctor', ...args], {
      PLAYGROUND_AUTH0_PORT: new URL(auth0.url).port,
      JOVO_PORT: '9',
      PLAYGROUND_CLIENT_SECRET: secret,
      ...environment,
    });

  test("finds nothing wrong with the playground's Auth0", async () => {
    const { exitCode, output } = await doctor([]);
    expect(output).toContain('✓ passed     Client secret');
    expect(output).toMatch(/\n\d+ passed, 0 failed, \d+ unchecked\n/);
    expect(output).not.toContain(secret);
    expect(exitCode).toBe(0);
  });

  test('exits with 1 if a check failed, and prints JSON on request', async () => {
    const wrong = { PLAYGROUND_CLIENT_SECRET: 'wrong' };
    const { exitCode, output } = await doctor(['--json', '--stage', 'dev'], wrong);
    const report = JSON.parse(output) as { stage: string; findings: Finding[] };
    expect(report).toMatchObject({ stage: 'dev', summary: { failed: 1 } });
    expect(report.findings.find(({ verdict }) => verdict === 'failed')?.id).toBe('client-secret');
    expect(exitCode).toBe(1);
  });

  test.each([[['--nonsense']], [['--stage', 'staging']]])(
    "exits with 2 if it can't check anything: %j",
    async (args) => {
      expect(await doctor(args)).toMatchObject({ exitCode: 2 });
    },
  );
});

test('jovo doctor examines Amazon, and a provider on a port that Amazon would not accept', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'jovo-doctor-'));
  const authority = await TlsAuthority.create();
  const roots = join(directory, 'roots.pem');
  writeFileSync(roots, authority.pem);
  const provider = await OpenIdServer.start({ clientSecret: secret }, await authority.issue());
  const smapi = await SmapiStandIn.start();
  const skill = smapi.skills.create();
  skill.package = new Map([['skill.json', '{ "manifest": {} }']]);
  skill.accountLinking = accountLinkingFor({
    auth0Url: provider.url,
    clientId: 'client',
    clientSecret: secret,
  });

  const { exitCode, output } = await workspace.jovo(['doctor', '--stage', 'prod', '--json'], {
    ...smapi.environment,
    ASK_ACCESS_TOKEN: smapi.accessToken,
    // This keeps the ASK CLI from the internet, and must not keep the doctor from the provider.
    NO_PROXY: 'localhost',
    NODE_EXTRA_CA_CERTS: roots,
    AUTH0_DOMAIN: new URL(provider.url).host,
    AUTH0_CLIENT_ID: 'client',
    AUTH0_CLIENT_SECRET: secret,
    ALEXA_VENDOR_ID: 'M1234567890',
    ALEXA_SKILL_ID: skill.id,
    SKILL_ENDPOINT: 'arn:aws:lambda:us-east-1:123456789012:function:a-skill',
  });
  await smapi.close();
  await provider.close();
  rmSync(directory, { recursive: true });

  const { findings } = JSON.parse(output) as { findings: Finding[] };
  const idsOf = (verdict: Verdict): string[] =>
    findings.filter((finding) => finding.verdict === verdict).map(({ id }) => id);
  expect(idsOf('failed')).toEqual(['https']);
  expect(idsOf('unchecked')).toEqual([
    'token-lifetime',
    'refresh-token-rotation',
    'endpoint',
    'certificate',
  ]);
  expect(idsOf('passed')).toEqual(
    expect.arrayContaining([
      'redirect-url:pitangui.amazon.com',
      'redirect-url:layla.amazon.com',
      'redirect-url:alexa.amazon.co.jp',
      'client-secret',
      'account-linking',
    ]),
  );
  expect(output).not.toContain(secret);
  expect(exitCode).toBe(1);
}, 90_000);
