import '../support/jovoCliRuntime';
import {
  EventEmitter,
  isJovoCliError,
  type JovoCli,
  Log,
  type PluginContext,
} from '@jovotech/cli-core';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlexaLinkingCli } from '../../cli/AlexaLinkingCli';
import { BuildLinkingHook } from '../../cli/BuildLinkingHook';
import type { StageConfig } from '../../cli/LinkingPlugin';
import { skillManifest } from '../../cli/skillManifest';
import { ConfigError } from '../../src/config';
import { exampleLinking } from '../support/accountLinking';

const config: StageConfig = {
  vendorId: 'M123',
  manifest: skillManifest('https://skill.test/webhook'),
  accountLinking: exampleLinking,
};

let buildPath: string;

beforeEach(() => {
  // The names that the project comes with are not for publishing, and it says so.
  jest.spyOn(Log, 'warning').mockImplementation();
  buildPath = mkdtempSync(join(tmpdir(), 'alexa-linking-cli-'));
});

afterEach(() => {
  rmSync(buildPath, { recursive: true });
});

describe('the stage', () => {
  test('configures the plugin when it is used, and not before', () => {
    const forStage = jest.fn(() => config);
    const plugin = pluginFor('prod', forStage);
    expect(forStage).not.toHaveBeenCalled();

    plugin.useStage();
    expect(forStage).toHaveBeenCalledWith('prod');
    expect(plugin.config.accountLinking).toEqual(config.accountLinking);
    expect(plugin.config.files).toEqual({
      'skill-package/': { 'skill.json': { manifest: config.manifest } },
    });
  });

  test('with an invalid environment is refused with every fault', () => {
    const fault = { problem: 'is missing', meaning: 'A meaning.', example: 'example' };
    const error = new ConfigError([
      { name: 'FIRST', ...fault },
      { name: 'SECOND', ...fault },
    ]);
    const text = refusalOf(
      pluginFor('prod', () => {
        throw error;
      }),
    );
    expect(text).toContain('FIRST is missing');
    expect(text).toContain('SECOND is missing');
  });

  test('with an invalid account linking block is refused with every fault', () => {
    const accountLinking = { ...config.accountLinking, clientId: '', scopes: [] };
    const text = refusalOf(pluginFor('prod', () => ({ ...config, accountLinking })));
    expect(text).toContain('accountLinking.clientId');
    expect(text).toContain('accountLinking.scopes');
    expect(text).not.toContain('a secret');
  });

  test('passes on any other error', () => {
    const plugin = pluginFor('prod', () => {
      throw new TypeError('a mistake in jovo.project.ts');
    });
    expect(() => plugin.useStage()).toThrow(TypeError);
  });
});

describe('jovo build:platform', () => {
  test('checks the stage first', () => {
    const [first] = pluginFor('prod', () => config).getHooks();
    expect(first).toBe(BuildLinkingHook);
  });

  test('writes accountLinking.json beside the skill package, without the secret', async () => {
    const plugin = pluginFor('prod', () => config);
    mkdirSync(plugin.skillPackagePath, { recursive: true });
    await build(plugin);

    const file = join(buildPath, 'platform.alexa', 'accountLinking.json');
    const { clientSecret, ...rest } = config.accountLinking;
    const written = readFileSync(file, 'utf8');
    expect(JSON.parse(written)).toEqual({ accountLinkingRequest: rest });
    expect(written).not.toContain(clientSecret);
  });

  test('removes everything of an earlier build', async () => {
    const plugin = pluginFor('prod', () => config);
    const stale = join(plugin.skillPackagePath, 'stale.json');
    mkdirSync(plugin.skillPackagePath, { recursive: true });
    writeFileSync(stale, '{}');
    await build(plugin);
    expect(existsSync(stale)).toBe(false);
  });

  test('ignores a build of another platform', async () => {
    const forStage = jest.fn(() => config);
    await build(pluginFor('prod', forStage), ['googleAssistant']);
    expect(forStage).not.toHaveBeenCalled();
    expect(existsSync(join(buildPath, 'platform.alexa'))).toBe(false);
  });

  /** Runs the hook as the command does, without the hooks of Jovo around it. */
  async function build(plugin: AlexaLinkingCli, platforms = ['alexa']): Promise<void> {
    const emitter = new EventEmitter<'before.build:platform'>();
    BuildLinkingHook.install(plugin.$cli, plugin, emitter);
    Object.assign(BuildLinkingHook.prototype, { $context: { platforms, flags: {} } });
    for (const event of ['before.build:platform', 'build:platform', 'after.build:platform']) {
      await emitter.run(event as 'before.build:platform');
    }
  }
});

/** The plugin in a Jovo CLI that works on the given stage. */
function pluginFor(stage: string, forStage: () => StageConfig): AlexaLinkingCli {
  const plugin = new AlexaLinkingCli({ environment: {}, forStage });
  plugin.$cli = {
    project: { stage, getBuildPath: () => buildPath, getModelsPath: () => 'models' },
  } as unknown as JovoCli;
  plugin.$context = {} as PluginContext;
  return plugin;
}

/** Everything that is printed when the plugin refuses its stage. */
function refusalOf(plugin: AlexaLinkingCli): string {
  try {
    plugin.useStage();
  } catch (error) {
    expect(isJovoCliError(error as Error)).toBe(true);
    return JSON.stringify(error);
  }
  throw new Error('The stage was not refused.');
}
