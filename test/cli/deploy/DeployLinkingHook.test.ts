import '../../support/jovoCliRuntime';
import {
  EventEmitter,
  type InstallContext,
  type JovoCli,
  Log,
  type PluginContext,
} from '@jovotech/cli-core';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountLinkingFile, type AccountLinking } from '../../../linking/accountLinking';
import { AlexaLinkingCli } from '../../../cli/AlexaLinkingCli';
import { type DeployContext } from '../../../cli/deploy/DeployContext';
import { DeployLinkingHook } from '../../../cli/deploy/DeployLinkingHook';
import type { StageConfig } from '../../../cli/LinkingPlugin';
import { skillManifest } from '../../../cli/skillManifest';
import { Smapi, type LinkingRequest, type LiveLinking } from '../../../linking/smapi/Smapi';

type Event = 'before.deploy:platform' | 'deploy:platform' | 'after.deploy:platform';

const skillId = 'amzn1.ask.skill.1';
const accountLinking: AccountLinking = {
  type: 'AUTH_CODE',
  // Nothing listens on port 443 here, so Auth0 doesn't answer.
  authorizationUrl: 'https://127.0.0.1/authorize',
  accessTokenUrl: 'https://127.0.0.1/oauth/token',
  clientId: 'client',
  clientSecret: 'a secret',
  scopes: ['openid'],
  accessTokenScheme: 'HTTP_BASIC',
};
const stageConfig: StageConfig = {
  skillId,
  vendorId: 'M123',
  manifest: skillManifest('https://skill.test/webhook'),
  accountLinking,
};

let buildPath: string;
let live: LiveLinking | undefined;
let told: string[];

beforeEach(() => {
  buildPath = mkdtempSync(join(tmpdir(), 'deploy-linking-hook-'));
  mkdirSync(join(buildPath, 'platform.alexa'));
  const file = join(buildPath, 'platform.alexa', 'accountLinking.json');
  writeFileSync(file, accountLinkingFile(accountLinking));

  live = undefined;
  told = [];
  jest.spyOn(Log, 'info').mockImplementation((text) => void told.push(text as string));
  jest.spyOn(Log, 'spacer').mockImplementation();
  jest.spyOn(Smapi.prototype, 'getVendorIds').mockResolvedValue(['M123']);
  jest.spyOn(Smapi.prototype, 'getAccountLinking').mockImplementation(() => Promise.resolve(live));
  jest.spyOn(Smapi.prototype, 'updateAccountLinking').mockImplementation(send);
});

afterEach(() => {
  rmSync(buildPath, { recursive: true });
});

test('a deploy sends account linking, and shows that and the redirect URLs', async () => {
  const context = await deploy();
  expect(live).toEqual(accountLinking);
  expect(context.flags['skill-id']).toBe(skillId);
  expect(told.join('\n')).toContain('verified by reading it back');
  expect(told.join('\n')).toContain('https://layla.amazon.com/api/skill/link/M123');
  expect(told.join('\n')).not.toContain('ALEXA_SKILL_ID');
});

test('a first deploy shows the ID of the new skill', async () => {
  await deploy({ config: { skillId: undefined } });
  expect(told).toContain(`ALEXA_SKILL_ID=${skillId}`);
});

test('account linking that looks unchanged is sent on request', async () => {
  live = accountLinking;
  await deploy();
  expect(told.join('\n')).toContain('nothing was sent');
  await deploy({ flags: { 'account-linking-secret': true } });
  expect(told.join('\n')).toContain('sent, and verified');
});

test('the token in the environment is used, unless a profile is named', async () => {
  jest.replaceProperty(process, 'env', { ASK_ACCESS_TOKEN: 'a token' });
  expect((await deploy()).flags['ask-profile']).toBe('__ENVIRONMENT_ASK_PROFILE__');
  expect(process.env.ASK_VENDOR_ID).toBe('M123');
  const { flags } = await deploy({ flags: { 'ask-profile': 'work' } });
  expect(flags['ask-profile']).toBe('work');
});

test('a vendor of another account stops the deploy before the import', async () => {
  jest.spyOn(Smapi.prototype, 'getVendorIds').mockResolvedValue(['M999']);
  const context: Partial<DeployContext> = {};
  await expect(deploy({ context })).rejects.toThrow("doesn't belong to the vendor M123");
  expect(context.phase).toBeUndefined();
});

test('a skill other than the configured one is an error', async () => {
  const context: Partial<DeployContext> = { alexa: { skillId: 'amzn1.ask.skill.2' } };
  await expect(deploy({ context })).rejects.toThrow('not into amzn1.ask.skill.1');
  expect(context.phase).toBe('linking');
  expect(live).toBeUndefined();
});

test('account linking that reads back differently is an error', async () => {
  jest.spyOn(Smapi.prototype, 'updateAccountLinking').mockResolvedValue();
  await expect(deploy()).rejects.toThrow('Amazon shows different values');
});

test('a deploy of another platform is ignored', async () => {
  await deploy({ context: { platforms: ['googleAssistant'] } });
  expect(told).toEqual([]);
});

test('only deploy:platform has the flag', async () => {
  const [deployFlags, buildFlags] = await Promise.all(
    ['deploy:platform', 'build:platform'].map(flagsOf),
  );
  expect(deployFlags).toHaveProperty('account-linking-secret');
  expect(buildFlags).toEqual({});
});

interface Given {
  readonly config?: Partial<StageConfig>;
  readonly flags?: Partial<DeployContext['flags']>;
  readonly context?: Partial<DeployContext>;
}

/** Runs the hook as the command does, without the hooks of Jovo around it. */
async function deploy({ config, flags, context = {} }: Given = {}): Promise<DeployContext> {
  const { emitter } = installed({ ...stageConfig, ...config });
  // AlexaCli sets the skill that Amazon names.
  Object.assign(context, {
    platforms: ['alexa'],
    alexa: { skillId },
    ...context,
    flags: { ...flags },
  });
  Object.assign(DeployLinkingHook.prototype, { $context: context });
  for (const event of ['before.deploy:platform', 'deploy:platform', 'after.deploy:platform']) {
    await emitter.run(event as Event);
  }
  return context as DeployContext;
}

async function flagsOf(command: string): Promise<InstallContext['flags']> {
  const context: InstallContext = { command, flags: {}, args: [] };
  await installed(stageConfig).emitter.run('install' as Event, context);
  return context.flags;
}

function installed(config: StageConfig): { emitter: EventEmitter<Event> } {
  const plugin = new AlexaLinkingCli({ environment: {}, forStage: () => config });
  plugin.$cli = { project: { stage: 'prod', getBuildPath: () => buildPath } } as unknown as JovoCli;
  plugin.$context = {} as PluginContext;
  const emitter = new EventEmitter<Event>();
  DeployLinkingHook.install(plugin.$cli, plugin, emitter);
  return { emitter };
}

function send(_: string, { accountLinkingRequest }: LinkingRequest): Promise<void> {
  live = accountLinkingRequest;
  return Promise.resolve();
}
