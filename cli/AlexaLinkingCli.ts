import { type Files, JovoCliError, type PluginCommand, type PluginHook } from '@jovotech/cli-core';
import { AlexaCli } from '@jovotech/platform-alexa';
import { type v1 } from 'ask-smapi-model';
import { join } from 'node:path';
import { ConfigError, type Stage } from '../src/config';
import { accountLinkingFaults, type AccountLinking } from '../linking/accountLinking';
import { BuildLinkingHook } from './BuildLinkingHook';
import { DeployLinkingHook } from './deploy/DeployLinkingHook';
import { Drift } from './drift/Drift';
import { knownStage } from './stages';

type AlexaCliConfig = InstanceType<typeof AlexaCli>['config'];

/** What differs from stage to stage: all that AlexaCli can be told, and three things more. */
export interface StageConfig extends AlexaCliConfig {
  manifest: v1.skill.Manifest.SkillManifest;
  accountLinking: AccountLinking;
  /** The vendor that the skill belongs to; Alexa's redirect URLs end with it. */
  vendorId: string;
}

export interface AlexaLinkingCliConfig extends AlexaCliConfig {
  /**
   * The configuration of one stage. It is asked for when a command needs the stage, and not before:
   * other commands shall run without an environment.
   */
  forStage: (stage: Stage) => StageConfig;
}

/** Jovo's plugin for Alexa, which does account linking too. */
export class AlexaLinkingCli extends AlexaCli {
  /** Complete from `useStage` on. */
  declare config: AlexaLinkingCliConfig & StageConfig;

  constructor(config: AlexaLinkingCliConfig) {
    super(config);
  }

  /**
   * Beside the skill package, and not inside as AlexaCli has it: the whole package is uploaded, and
   * Amazon ignores account linking in it.
   *
   * https://developer.amazon.com/en-US/docs/alexa/smapi/skill-package-api-reference.html
   */
  override get accountLinkingPath(): string {
    return join(this.platformPath, 'accountLinking.json');
  }

  /** Listeners are called in this order: ours come first, to stop a build that cannot succeed. */
  override getHooks(): (typeof PluginHook)[] {
    return [BuildLinkingHook, DeployLinkingHook, ...super.getHooks()];
  }

  override getCommands(): (typeof PluginCommand)[] {
    return [...super.getCommands(), Drift];
  }

  /**
   * Takes over the configuration of the stage that the CLI works on.
   *
   * @param flag the flag `--stage` as the command read it
   * @returns the stage
   * @throws {JovoCliError} with everything that is wrong with the stage, if anything is
   */
  useStage(flag?: string): Stage {
    const stage = knownStage(this.$cli.project?.stage, flag);
    const config = this.configOf(stage);
    const faults = accountLinkingFaults(config.accountLinking);
    if (faults.length > 0) throw this.misconfigured(stage, faults.join('\n'));
    // Jovo's type for the content of files has no room for interfaces.
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
    const message = `The stage ${stage} cannot be used as it is configured.`;
    return new JovoCliError({ message, module: this.name, details });
  }
}
