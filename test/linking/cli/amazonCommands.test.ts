import type { LinkingSettings } from '../../../linking/settings';
import { exampleLinking } from '../../support/accountLinking';
import { SmapiStandIn } from '../../support/smapi/SmapiStandIn';
import type { Skill } from '../../support/smapi/Skills';
import { runCommand, type Ended } from './runCommand';
import { Workplace } from './Workplace';

const workplace = new Workplace();
const { clientSecret, ...visible } = exampleLinking;
let amazon: SmapiStandIn;
let skill: Skill;

beforeEach(async () => {
  amazon = await SmapiStandIn.start();
  skill = amazon.skills.create();
  skill.package = new Map([['skill.json', '{ "manifest": { "apis": { "custom": {} } } }']]);
  skill.accountLinking = exampleLinking;
});

afterEach(async () => {
  await amazon.close();
  expect(amazon.faults).toEqual([]);
});

afterAll(() => workplace.remove());

describe('pull', () => {
  test('writes what Amazon has, without the secret', async () => {
    const file = workplace.file('pulled.json');
    const { exitCode, stderr } = await command(['pull', '--skill-id', skill.id, '--file', file]);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`Wrote ${file}`)]);
    expect(JSON.parse(workplace.read('pulled.json'))).toEqual({
      accountLinkingRequest: { domains: [], ...visible },
    });
  });

  test('overwrites nothing unless it must', async () => {
    const file = workplace.file('mine.json', 'mine');
    const args = ['pull', '--skill-id', skill.id, '--file', file];
    expect(await command(args)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Overwrite it with --force') as string,
    });
    expect(workplace.read('mine.json')).toBe('mine');
    expect((await command([...args, '--force'])).exitCode).toBe(0);
    expect(workplace.read('mine.json')).toContain('accountLinkingRequest');
  });

  test('tells a skill without account linking from a skill that is missing', async () => {
    delete skill.accountLinking;
    expect((await command(['pull', '--skill-id', skill.id])).stderr).toContain(
      'has no account linking in its stage development',
    );
    const { stderr } = await command(['pull', '--skill-id', 'amzn1.ask.skill.gone']);
    expect(stderr).toMatch(/status 404[^]*Check --skill-id/);
  });
});

describe('drift', () => {
  test('finds nothing right after a pull', async () => {
    const { stdout } = await command(['pull', '--skill-id', skill.id]);
    const ended = await drift(workplace.file('same.json', stdout));
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ended.stdout).toMatch(/matches .*same\.json/);
  });

  test('shows what someone changed in the console', async () => {
    const file = write({});
    skill.accountLinking = { ...exampleLinking, clientId: 'other', scopes: ['openid'] };
    const { exitCode, stdout } = await drift(file);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/clientId\n +live: +other\n +\S+settings.json: client\nscopes/);
  });
});

describe('push', () => {
  test('sends the file with the secret, and reads it back', async () => {
    skill.accountLinking = { ...exampleLinking, clientId: 'other' };
    const { exitCode, stdout } = await push(write({}), clientSecret);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('changed: clientId')]);
    expect(skill.accountLinking).toEqual(exampleLinking);
    expect(amazon.operations().slice(-2)).toEqual([
      'updateAccountLinkingInfoV1',
      'getAccountLinkingInfoV1',
    ]);
  });

  test('says what Amazon did not take over', async () => {
    skill.accountLinking = { ...exampleLinking, scopes: ['openid'] };
    amazon.stubbornFields = ['scopes'];
    const { exitCode, stdout } = await push(write({}), clientSecret);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('scopes\n')]);
  });

  test('asks for the secret where someone can answer', async () => {
    const file = write({});
    const askHidden = (): Promise<string> => Promise.resolve(clientSecret);
    const args = ['push', '--file', file, '--skill-id', skill.id];
    const ended = await command(args, {}, { isInteractive: true, askHidden });
    expect(ended.exitCode).toBe(0);
    expect(skill.accountLinking?.clientSecret).toBe(clientSecret);
  });

  test('refuses to send without the secret, and what Amazon would refuse', async () => {
    expect((await push(write({}))).stderr).toContain('There is no client secret');
    const file = write({ authorizationUrl: 'http://login.test/authorize' });
    expect((await push(file, clientSecret)).stderr).toContain('accountLinking.authorizationUrl');
    expect(amazon.operations()).toEqual([]);
  });

  test('shows the violations that Amazon names', async () => {
    amazon.failures.set('updateAccountLinkingInfoV1', {
      status: 400,
      body: { message: 'Bad request', violations: [{ message: 'domains[0] is not a domain' }] },
    });
    const { exitCode, stderr } = await push(write({}), clientSecret);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('status 400: Bad request; domains[0] is not a domain');
    expect(stderr).not.toContain(clientSecret);
  });
});

test.each([
  [401, 'it has expired'],
  [403, 'belongs to another developer account'],
  [404, 'Check --skill-id'],
  [429, 'Wait a minute'],
  [503, 'Amazon has a problem'],
])('status %i of Amazon is explained', async (status, words) => {
  amazon.failures.set('getAccountLinkingInfoV1', { status });
  amazon.failures.set('getSkillManifestV1', { status });
  const { exitCode, stderr } = await command(['pull', '--skill-id', skill.id]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(words);
});

test('a busy skill is explained', async () => {
  amazon.failures.set('updateAccountLinkingInfoV1', { status: 412 });
  expect((await push(write({}), clientSecret)).stderr).toContain('Run the command again');
});

describe('redirect-urls', () => {
  test('needs no sign-in with a vendor ID', async () => {
    const { stdout } = await runCommand(['redirect-urls', '--vendor-id', 'M1']);
    expect(stdout.split('\n')).toContain('https://layla.amazon.com/api/skill/link/M1');
  });

  test("finds the skill's vendor", async () => {
    amazon.vendorIds = ['M1', 'M2'];
    const { stdout } = await command(['redirect-urls', '--skill-id', skill.id, '--json']);
    expect(JSON.parse(stdout)).toContain('https://layla.amazon.com/api/skill/link/M1');
  });

  test.each([
    [[], /has these vendors: M1, M2/],
    [['--skill-id', 'amzn1.ask.skill.gone'], /None of your vendors has the skill/],
  ])('chooses no vendor by chance: %j', async (args, words) => {
    amazon.vendorIds = ['M1', 'M2'];
    const { exitCode, stderr } = await command(['redirect-urls', ...args]);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(words)]);
  });
});

function write(changes: LinkingSettings): string {
  return workplace.file('settings.json', JSON.stringify({ ...visible, ...changes }));
}

function drift(file: string): Promise<Ended> {
  return command(['drift', '--file', file, '--skill-id', skill.id]);
}

function push(file: string, secret = ''): Promise<Ended> {
  const variables = { ALEXA_LINKING_CLIENT_SECRET: secret };
  return command(['push', '--file', file, '--skill-id', skill.id], variables);
}

function command(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  special: Parameters<typeof runCommand>[1] = {},
): Promise<Ended> {
  const environment = {
    ASK_SMAPI_SERVER_BASE_URL: amazon.url,
    ASK_ACCESS_TOKEN: amazon.accessToken,
    ...variables,
  };
  return runCommand(args, { environment, ...special });
}
