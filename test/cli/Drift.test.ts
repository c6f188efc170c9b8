import '../support/jovoCliRuntime';
import { type JovoCli, type PluginContext } from '@jovotech/cli-core';
import { AlexaLinkingCli } from '../../cli/AlexaLinkingCli';
import { Drift } from '../../cli/Drift';
import type { StageConfig } from '../../cli/LinkingPlugin';
import { skillManifest } from '../../cli/skillManifest';
import { Smapi, type LiveLinking } from '../../linking/smapi/Smapi';
import { SmapiError } from '../../linking/smapi/SmapiError';
import { exampleLinking } from '../support/accountLinking';

const config: StageConfig = {
  skillId: 'amzn1.ask.skill.1',
  vendorId: 'M123',
  manifest: skillManifest('https://skill.test/webhook'),
  accountLinking: exampleLinking,
};
const { clientSecret, ...same } = config.accountLinking;

let printed: string;

beforeEach(() => {
  printed = '';
  jest.spyOn(Drift.prototype, 'log').mockImplementation((text) => void (printed += text));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  process.exitCode = undefined;
});

test('nothing differs: exit code 0', async () => {
  const asked = liveIs(same);
  expect(await drift(['--skill-stage', 'live'])).toBeUndefined();
  expect(asked).toHaveBeenCalledWith('amzn1.ask.skill.1', 'live');
  expect(printed).toContain('matches the project');
});

test('something differs: exit code 1', async () => {
  liveIs({ ...same, clientId: 'other' });
  expect(await drift(['--json'])).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({ same: false, differences: [{ field: 'clientId' }] });
  expect(printed).not.toContain(clientSecret);
});

describe("it can't be compared: exit code 2", () => {
  test("when Amazon doesn't answer", async () => {
    const error = new SmapiError('timeout', { operation: 'get', reason: 'no answer' });
    jest.spyOn(Smapi.prototype, 'getAccountLinking').mockRejectedValue(error);
    expect(await drift(['--json'])).toBe(2);
    expect(JSON.parse(printed)).toEqual({ error: { message: error.message, hint: error.hint } });
  });

  test('when the skill has not been deployed', async () => {
    expect(await drift([], { skillId: undefined })).toBe(2);
    expect(printed).toContain('add its ID to .env as ALEXA_SKILL_ID');
  });

  test('when it belongs to the playground', async () => {
    expect(await drift([], {}, 'dev')).toBe(2);
    expect(printed).toContain('Use --stage prod.');
  });

  test('when a flag has an unknown value', async () => {
    expect(await drift(['--skill-stage', 'published'])).toBe(2);
    expect(printed).toContain('--skill-stage');
  });
});

function liveIs(live: LiveLinking): jest.SpyInstance {
  return jest.spyOn(Smapi.prototype, 'getAccountLinking').mockResolvedValue(live);
}

/** Runs the command as the Jovo CLI does, and returns its exit code. */
async function drift(
  argv: string[],
  changes: Partial<StageConfig> = {},
  stage = 'prod',
): Promise<typeof process.exitCode> {
  const plugin = new AlexaLinkingCli({
    environment: {},
    forStage: () => ({ ...config, ...changes }),
  });
  plugin.$cli = { project: { stage } } as unknown as JovoCli;
  plugin.$context = {} as PluginContext;
  Object.assign(Drift.prototype, { $plugin: plugin });
  const command = new Drift(argv, {} as Drift['config']);
  await command.run().catch((error: Error) => command.catch(error));
  return process.exitCode;
}
