import { type v1 } from 'ask-smapi-model';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLines } from '../support/CommandLines';
import { JovoWorkspace } from '../support/JovoWorkspace';
import { type Skill } from '../support/smapi/Skills';
import { SmapiStandIn } from '../support/smapi/SmapiStandIn';

/** New in every run: wherever it turns up, it came from the environment. */
const secret = randomBytes(24).toString('hex');
const newSecret = randomBytes(24).toString('hex');

const vendorId = 'M1234567890';
const redirectUrls = [
  `https://pitangui.amazon.com/api/skill/link/${vendorId}`,
  `https://layla.amazon.com/api/skill/link/${vendorId}`,
  `https://alexa.amazon.co.jp/api/skill/link/${vendorId}`,
];
const production = {
  AUTH0_DOMAIN: 'tenant.auth0.test',
  AUTH0_CLIENT_ID: 'a-client-id',
  ALEXA_VENDOR_ID: vendorId,
  SKILL_ENDPOINT: 'https://skill.test/webhook',
};
const linking = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://tenant.auth0.test/authorize',
  accessTokenUrl: 'https://tenant.auth0.test/oauth/token',
  clientId: 'a-client-id',
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  accessTokenScheme: 'HTTP_BASIC',
};

const build = ['build:platform', 'alexa'];
const deploy = ['deploy:platform', 'alexa'];

let workspace: JovoWorkspace;
let smapi: SmapiStandIn;
/** What the CLI runs in; a test may add to it. */
let environment: Record<string, string>;

beforeAll(async () => {
  smapi = await SmapiStandIn.start();
  workspace = new JovoWorkspace();
  environment = {
    ...production,
    ...smapi.environment,
    ASK_ACCESS_TOKEN: smapi.accessToken,
    AUTH0_CLIENT_SECRET: secret,
  };
});

afterAll(async () => {
  workspace.remove();
  await smapi.close();
});

afterEach(() => {
  expect(smapi.faults).toEqual([]);
  smapi.received.length = 0;
  smapi.failures.clear();
  smapi.brokenModels.clear();
  Object.assign(smapi, { importStatus: 'SUCCEEDED', importResources: [], importErrors: [] });
});

// The life of one skill, in order: a deploy takes 8 s, and most cases need an earlier one.
jest.setTimeout(300_000);

describe('jovo deploy:platform alexa', () => {
  test('creates the skill with its account linking, and never reveals the secret', async () => {
    expect(await workspace.jovo(build, environment)).toMatchObject({ exitCode: 0 });
    const commandLines = new CommandLines();
    const outcome = await workspace.jovo(deploy, environment);
    const seen = commandLines.stop();

    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain(`ALEXA_SKILL_ID=${theSkill().id}\n`);
    for (const url of redirectUrls) expect(outcome.output).toContain(url);
    expect(outcome.output).toContain('layla.amazon.com: not known');

    expect(updates()).toEqual([{ accountLinkingRequest: { ...linking, clientSecret: secret } }]);
    expect(smapi.operations().slice(-2)).toEqual([
      'updateAccountLinkingInfoV1',
      'getAccountLinkingInfoV1',
    ]);

    expect([...theSkill().package.keys()].sort()).toEqual([
      ...['AU', 'CA', 'GB', 'IN', 'US'].map(
        (region) => `interactionModels/custom/en-${region}.json`,
      ),
      'skill.json',
    ]);
    expect(seen.filter((line) => line.includes('update-account-linking-info'))).not.toEqual([]);
    const places = [outcome.output, ...seen, ...theSkill().package.values(), ...filesLeft()];
    for (const place of places) expect(place).not.toContain(secret);
  });

  test('without changes says so, and writes nothing', async () => {
    environment.ALEXA_SKILL_ID = theSkill().id;
    const outcome = await workspace.jovo([...deploy, '--stage', 'prod'], environment);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('nothing has changed, nothing was sent');
    expect(outcome.output).not.toContain('ALEXA_SKILL_ID=');
    expect(smapi.operations()).toContain('importSkillPackageV1');
    expect(updates()).toEqual([]);
  });

  test('that fails half-way says what is live, and how to resume', async () => {
    changeInConsole({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' });
    smapi.failures.set('updateAccountLinkingInfoV1', { status: 403 });
    const outcome = await workspace.jovo(deploy, environment);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('status 403');
    expect(outcome.output).toContain(`in the development stage of ${theSkill().id}`);
    expect(outcome.output).toContain('Account linking was not sent');
    expect(outcome.output).toContain('resume with: npx jovo deploy:platform alexa --stage prod');
    for (const text of [outcome.output, ...filesLeft()]) expect(text).not.toContain(secret);
  });

  test('resumes, and with --account-linking-secret sends a new secret', async () => {
    // It comes from a file this time, and the sign-in of the ASK CLI from a refresh token.
    const file = join(workspace.buildDirectory, '../../client-secret');
    writeFileSync(file, `${newSecret}\n`, { mode: 0o600 });
    const outcome = await workspace.jovo([...deploy, '--account-linking-secret'], {
      ...environment,
      AUTH0_CLIENT_SECRET: '',
      AUTH0_CLIENT_SECRET_FILE: file,
      ASK_ACCESS_TOKEN: '',
      ASK_REFRESH_TOKEN: smapi.refreshToken,
    });
    rmSync(file);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('Changed: accessTokenScheme.');
    expect(theSkill().accountLinking).toEqual({ ...linking, clientSecret: newSecret });
    for (const text of [outcome.output, ...filesLeft()]) expect(text).not.toContain(newSecret);
  });

  test('leaves account linking alone when the import fails', async () => {
    smapi.importStatus = 'FAILED';
    const outcome = await workspace.jovo(deploy, environment);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('The package is not valid.');
    expect(outcome.output).toContain('Account linking has not been touched.');
    expect(smapi.operations()).not.toContain('getAccountLinkingInfoV1');
  });

  test('fails when Amazon rolls it back, and says why', async () => {
    smapi.importStatus = 'ROLLBACK_SUCCEEDED';
    smapi.importResources = [
      { name: 'Manifest', action: 'UPDATE', status: 'ROLLBACK_SUCCEEDED' },
      {
        name: 'InteractionModel.en-US',
        action: 'UPDATE',
        status: 'FAILED',
        errors: [{ message: 'Slot type NAMES is not defined.' }],
      },
    ];
    const outcome = await workspace.jovo(deploy, environment);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('InteractionModel.en-US: Slot type NAMES is not defined.');
    expect(outcome.output).toContain('rolled the import back');
    expect(outcome.output).toContain('Account linking has not been touched.');
    expect(outcome.output).not.toContain('completed');
    expect(smapi.operations()).not.toContain('getSkillStatusV1');
  });

  test('fails when the import fails as a whole', async () => {
    smapi.importStatus = 'FAILED';
    smapi.importErrors = [{ message: 'The package is not a ZIP archive.' }];
    const outcome = await workspace.jovo(deploy, environment);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('The import: The package is not a ZIP archive.');
  });

  test('fails when a model is not built, and names each locale', async () => {
    for (const locale of ['en-US', 'en-GB']) {
      smapi.brokenModels.set(locale, [{ message: `Bad sample in ${locale}.` }]);
    }
    const outcome = await workspace.jovo(deploy, environment);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('InteractionModel.en-US: Bad sample in en-US.');
    expect(outcome.output).toContain('InteractionModel.en-GB: Bad sample in en-GB.');
    expect(outcome.output).toContain('Account linking has not been touched.');
  });

  test('waits while Amazon is busy, and shows what Amazon warns about', async () => {
    smapi.polls = 2;
    smapi.failures.set('getImportStatusV1', { status: 429, times: 1 });
    smapi.importResources = [
      {
        name: 'Manifest',
        action: 'UPDATE',
        status: 'SUCCEEDED',
        warnings: [{ message: 'Missing privacy policy.' }],
      },
    ];
    const outcome = await workspace.jovo(deploy, environment);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('asking again in 2 s');
    expect(outcome.output).toContain('Manifest (');
    expect(outcome.output).toContain('Manifest: warning: Missing privacy policy.');
  });

  test('without a valid sign-in uploads nothing', async () => {
    const outcome = await workspace.jovo(deploy, { ...environment, ASK_ACCESS_TOKEN: 'expired' });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain("Amazon doesn't accept the ASK CLI's sign-in");
    expect(smapi.operations()).toEqual(['getVendorListV1']);
  });
});

describe('jovo drift', () => {
  test('exits with 0 if nothing differs', async () => {
    const outcome = await workspace.jovo(['drift', '--stage', 'prod'], environment);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('is what the project says');
    expect(smapi.operations()).toEqual(['getAccountLinkingInfoV1']);
  });

  test('exits with 1 and names the field that differs, in JSON on request', async () => {
    changeInConsole({ clientId: 'another-client' });
    const outcome = await workspace.jovo(['drift', '--json'], environment);
    expect(outcome.exitCode).toBe(1);
    expect(JSON.parse(outcome.stdout)).toEqual({
      same: false,
      skillId: theSkill().id,
      skillStage: 'development',
      differences: [{ field: 'clientId', live: 'another-client', project: 'a-client-id' }],
      notCompared: ['clientSecret'],
    });
  });

  test("exits with 2 if Amazon can't be asked", async () => {
    smapi.failures.set('getAccountLinkingInfoV1', { status: 500 });
    const outcome = await workspace.jovo(['drift', '--json'], environment);
    expect(outcome.exitCode).toBe(2);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      error: { hint: expect.stringContaining('has a problem') as string },
    });
  });

  test('explains itself with --help', async () => {
    const { exitCode, output } = await workspace.jovo(['drift', '--help'], environment);
    expect(exitCode).toBe(0);
    for (const flag of ['--json', '--stage', '--skill-stage']) expect(output).toContain(flag);
  });
});

/** The only skill. */
function theSkill(): Skill {
  const [skill, ...others] = smapi.skills.all();
  expect(others).toEqual([]);
  if (!skill) throw new Error('There is no skill.');
  return skill;
}

function changeInConsole(changes: v1.skill.accountLinking.AccountLinkingRequestPayload): void {
  const skill = theSkill();
  skill.accountLinking = { ...skill.accountLinking, ...changes };
}

function updates(): unknown[] {
  return smapi.received
    .filter(({ operation }) => operation === 'updateAccountLinkingInfoV1')
    .map(({ body }) => body);
}

/** The texts of all files in the workspace: what was built, the home directory, temporary files. */
function filesLeft(): string[] {
  return workspace.allFiles().map((file) => readFileSync(file, 'utf8'));
}
