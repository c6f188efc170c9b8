import { type Files, JovoCliError, type PluginCommand, type PluginHook } from '@jovotech/cli-core';
import { AlexaCli } from '@jovotech/platform-alexa';
import { join } from 'node:path';
import { accountLinkingFaults } from '../linking/accountLinking';
import { removeLeftoverSecrets } from '../linking/smapi/leftoverSecrets';
import { ConfigError, type Stage } from '../src/config';
import { AnyLocaleHook } from './AnyLocaleHook';
import { passOnAskCredentials } from './askProfile';
import { BuildLinkingHook } from './BuildLinkingHook';
import { DeployLinkingHook } from './deploy/DeployLinkingHook';
import { Doctor } from './doctor/Doctor';
import { ImportHook } from './deploy/ImportHook';
import { Drift } from './Drift';
import { Logs } from './logs/Logs';
import { type AlexaLinkingCliConfig, type LinkingPlugin, type StageConfig } from './LinkingPlugin';
import { printErrorsPlainly } from './plainErrors';
import { knownStage } from './stages';

/** Jovo's plugin for Alexa, with account linking. */
export class AlexaLinkingCli extends AlexaCli implements LinkingPlugin {
  declare config: AlexaLinkingCliConfig & StageConfig;

  constructor(config: AlexaLinkingCliConfig) {
    super(config);
    printErrorsPlainly();
    passOnAskCredentials(config.environment);
    // Not to standard output, which must stay JSON with --json.
    removeLeftoverSecrets((text) => process.stderr.write(`${text}\n`));
  }

  /**
   * Beside the skill package, not inside it as in AlexaCli: Jovo uploads the whole package, and Amazon
   * ignores account linking in it.
   *
   * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-package-api-reference.html
   */
  override get accountLinkingPath(): string {
    return join(this.platformPath, 'accountLinking.json');
  }

  /** Hooks run in this order: this project's first, to stop a build that can't succeed. */
  override getHooks(): (typeof PluginHook)[] {
    const hooksOfJovo = super.getHooks().map((hook) => replacements.find(replaces(hook)) ?? hook);
    return [BuildLinkingHook, DeployLinkingHook, ...hooksOfJovo];
  }

  override getCommands(): (typeof PluginCommand)[] {
    return [...super.getCommands(), Drift, Doctor, Logs];
  }

  useStage(flag?: string): Stage {
    const stage = knownStage(this.$cli.project?.stage, flag);
    const config = this.configOf(stage);
    const faults = accountLinkingFaults(config.accountLinking);
    if (faults.length > 0) throw this.misconfigured(stage, faults.join('\n'));
    // Jovo's type for files doesn't accept interfaces.
    const skillJson = { manifest: config.manifest } as unknown as Files;
    this.mergeConfig({ ...config, files: { 'skill-package/': { 'skill.json': skillJson } } });
    return stage;
  }

  private configOf(stage: Stage): StageConfig {
    try {
      return this.config.forStage(stage);
    } catch (error) {
      throw error instanceof ConfigError ? this.misconfigured(stage, error.message) : error;
    }
  }

  private misconfigured(stage: Stage, details: string): JovoCliError {
    const message = `The stage ${stage} is not configured correctly.`;
    return new JovoCliError({ message, module: this.name, details });
  }
}

/** What takes the place of hooks of Jovo. */
const replacements: readonly (typeof PluginHook)[] = [ImportHook, AnyLocaleHook];

const replaces =
  (hook: typeof PluginHook) =>
  ({ prototype }: typeof PluginHook): boolean =>
    hook.prototype === Object.getPrototypeOf(prototype);
