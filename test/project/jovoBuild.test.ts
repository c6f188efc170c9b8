import { type v1 } from 'ask-smapi-model';
import { randomBytes } from 'node:crypto';
import { allLanguages } from '../../src/languages/all';
import { JovoWorkspace, type Outcome } from '../support/JovoWorkspace';
import { smapiFaults } from '../support/smapiSpec';

type SkillManifestEnvelope = v1.skill.Manifest.SkillManifestEnvelope;
type InteractionModelData = v1.skill.interactionModel.InteractionModelData;
type AccountLinkingRequest = v1.skill.accountLinking.AccountLinkingRequest;

const locales = Object.values(allLanguages)
  .flatMap((texts) => texts.locales)
  .sort();

/** What Jovo fills gaps with, and placeholders that people leave. */
const placeholder = /placeholder|Sample |example\.com|hello world|your[-_]|lorem/i;

/** New in every run: wherever it turns up, it came from the environment. */
const secret = randomBytes(24).toString('hex');

const production = {
  AUTH0_DOMAIN: 'tenant.eu.auth0.com',
  AUTH0_CLIENT_ID: 'a-client-id',
  AUTH0_CLIENT_SECRET: secret,
  ALEXA_VENDOR_ID: 'M1234567890',
  ALEXA_SKILL_ID: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  SKILL_ENDPOINT: 'https://skill.test/webhook',
};

const build = ['build:platform', 'alexa'];

let workspace: JovoWorkspace;

beforeEach(() => {
  workspace = new JovoWorkspace();
});

afterEach(() => {
  workspace.remove();
});

describe('jovo build:platform alexa', () => {
  test('builds for the playground in a fresh clone', async () => {
    const outcome = await workspace.jovo(build);
    expectCompleteBuild('dev', outcome);
    expect(accountLinkingOf('dev')).toEqual({
      type: 'AUTH_CODE',
      authorizationUrl: 'http://127.0.0.1:3002/authorize',
      accessTokenUrl: 'http://127.0.0.1:3002/oauth/token',
      clientId: 'playground-client',
      scopes: ['openid', 'profile', 'email', 'offline_access'],
      accessTokenScheme: 'HTTP_BASIC',
    });
    expect(endpointOf('dev')).toBeUndefined();
    expect(orderIntentsOf('dev')).toEqual([]);
  });

  test('asks for an audience if there is one, with the scopes of the API', async () => {
    const api = {
      AUTH0_AUDIENCE: 'https://api.test/',
      AUTH0_API_SCOPES: 'read:orders',
      ORDERS_API_URL: 'https://api.test',
    };
    expectCompleteBuild('prod', await workspace.jovo(build, { ...production, ...api }));
    expect(accountLinkingOf('prod')).toMatchObject({
      authorizationUrl: 'https://tenant.eu.auth0.com/authorize?audience=https%3A%2F%2Fapi.test%2F',
      scopes: ['openid', 'profile', 'email', 'offline_access', 'read:orders'],
    });
    expect(orderIntentsOf('prod')).toEqual(['OrderStatusIntent', 'OrdersIntent']);
  });

  test('warns about orders without a scope of the API', async () => {
    const api = { AUTH0_AUDIENCE: 'https://api.test/', ORDERS_API_URL: 'https://api.test' };
    const outcome = await workspace.jovo(build, { ...production, ...api });
    expect(outcome).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining(
        'WARN ORDERS_API_URL is set without AUTH0_API_SCOPES',
      ) as string,
    });
  });

  test('builds for Auth0 and Amazon if they are configured', async () => {
    const outcome = await workspace.jovo(build, production);
    expectCompleteBuild('prod', outcome);
    expect(accountLinkingOf('prod')).toEqual({
      type: 'AUTH_CODE',
      authorizationUrl: 'https://tenant.eu.auth0.com/authorize',
      accessTokenUrl: 'https://tenant.eu.auth0.com/oauth/token',
      clientId: 'a-client-id',
      scopes: ['openid', 'profile', 'email', 'offline_access'],
      accessTokenScheme: 'HTTP_BASIC',
    });
    expect(endpointOf('prod')).toEqual({
      uri: 'https://skill.test/webhook',
      sslCertificateType: 'Trusted',
    });
  });

  test('builds for the playground with --stage dev, whatever the environment says', async () => {
    const environment = { ...production, AUTH0_DOMAIN: 'https://not a host', NODE_ENV: 'test' };
    const outcome = await workspace.jovo([...build, '--stage', 'dev'], environment);
    expectCompleteBuild('dev', outcome);
  });

  test('removes everything of an earlier build from the skill package', async () => {
    const files = ['skill.json', 'interactionModels/custom/ar-SA.json'].map(
      (file) => `dev/platform.alexa/skill-package/${file}`,
    );
    for (const file of files) workspace.write(file, '{ "manifest": { "events": {} } }');
    expectCompleteBuild('dev', await workspace.jovo(build));
  });

  test('with an invalid configuration names every fault, and builds nothing', async () => {
    const outcome = await workspace.jovo(build, {
      AUTH0_CLIENT_SECRET: `${secret} with a blank`,
      SKILL_ENDPOINT: 'http://skill.test',
    });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('AUTH0_DOMAIN is missing');
    expect(outcome.output).toContain('AUTH0_CLIENT_ID is missing');
    expect(outcome.output).toContain('AUTH0_CLIENT_SECRET must');
    expect(outcome.output).toContain('ALEXA_VENDOR_ID is missing');
    expect(outcome.output).toContain('SKILL_ENDPOINT must be an https URL');
    expect(outcome.output).not.toContain('ALEXA_SKILL_ID');
    expectNothingLeaked(outcome);
    expect(workspace.builtFiles()).toEqual([]);
  });

  test.each([
    ['--stage', ['--stage', 'staging'], {}, 'staging'],
    ['JOVO_STAGE', [], { JOVO_STAGE: 'staging' }, 'staging'],
    ['NODE_ENV', [], { NODE_ENV: 'production' }, 'production'],
  ])(
    "with a stage from %s that doesn't exist builds nothing",
    async (_, args, environment, name) => {
      const outcome = await workspace.jovo([...build, ...args], environment);
      expect(outcome.exitCode).toBe(1);
      expect(outcome.output).toContain(`There is no stage named "${name}".`);
      expect(outcome.output).toContain('The stages are dev and prod.');
      expect(workspace.builtFiles()).toEqual([]);
    },
  );
});

test('an unknown flag stops a build and a deploy with one line', async () => {
  for (const command of ['build:platform', 'deploy:platform']) {
    const { exitCode, output } = await workspace.jovo([command, 'alexa', '--nonsense']);
    expect(exitCode).toBe(1);
    expect(output).toContain(`✗ jovo ${command} has no flag --nonsense.\n`);
    expect(output).not.toContain('submit an issue');
  }
  expect(workspace.builtFiles()).toEqual([]);
});

test('jovo finds its commands in the project, even if the configuration is incomplete', async () => {
  const { exitCode, output } = await workspace.jovo(['--help'], { AUTH0_DOMAIN: 'tenant.test' });
  expect(exitCode).toBe(0);
  for (const command of ['run', 'build:platform', 'deploy:platform', 'get:platform']) {
    expect(output).toContain(`${command} - `);
  }
});

function expectCompleteBuild(stage: string, outcome: Outcome): void {
  expect(outcome).toMatchObject({ exitCode: 0 });
  const aboutPublishing = /^.*WARN To publish the skill, the invocation name .*$/gm;
  expect(outcome.output.replace(aboutPublishing, '')).not.toMatch(/warn/i);
  expect(workspace.builtFiles()).toEqual(
    [
      '.ask/ask-states.json',
      'accountLinking.json',
      'ask-resources.json',
      'skill-package/assets/images/icon-108.png',
      'skill-package/assets/images/icon-512.png',
      ...locales.map((locale) => `skill-package/interactionModels/custom/${locale}.json`),
      'skill-package/skill.json',
    ].map((file) => `${stage}/platform.alexa/${file}`),
  );
  expectNothingLeaked(outcome);
  for (const file of workspace.builtFiles()) expect(workspace.read(file)).not.toMatch(placeholder);

  const faults = [
    ...smapiFaults(
      'v1.skill.Manifest.SkillManifestEnvelope',
      built(stage, 'skill-package/skill.json'),
    ),
    ...smapiFaults(
      'v1.skill.accountLinking.AccountLinkingRequest',
      built(stage, 'accountLinking.json'),
    ),
    ...locales.flatMap((locale) =>
      smapiFaults(
        'v1.skill.interactionModel.InteractionModelData',
        built(stage, `skill-package/interactionModels/custom/${locale}.json`),
      ),
    ),
  ];
  expect(faults).toEqual([]);
}

function expectNothingLeaked({ output }: Outcome): void {
  const texts = [output, ...workspace.builtFiles().map((file) => workspace.read(file))];
  for (const text of texts) expect(text).not.toContain(secret);
}

function endpointOf(stage: string): unknown {
  const envelope = built(stage, 'skill-package/skill.json') as SkillManifestEnvelope;
  return envelope.manifest?.apis?.custom?.endpoint;
}

/** Returns the intents about orders that each locale has. */
function orderIntentsOf(stage: string): string[] {
  const [found, ...others] = locales.map((locale) => {
    const path = `skill-package/interactionModels/custom/${locale}.json`;
    const { interactionModel } = built(stage, path) as InteractionModelData;
    const names = interactionModel?.languageModel?.intents?.map(({ name = '' }) => name) ?? [];
    expect(names).toContain('WhoAmIIntent');
    return names.filter((name) => /^Order/.test(name));
  });
  for (const other of others) expect(other).toEqual(found);
  return found ?? [];
}

function accountLinkingOf(stage: string): unknown {
  const request = built(stage, 'accountLinking.json') as AccountLinkingRequest;
  return request.accountLinkingRequest;
}

function built(stage: string, file: string): unknown {
  return JSON.parse(workspace.read(`${stage}/platform.alexa/${file}`));
}
