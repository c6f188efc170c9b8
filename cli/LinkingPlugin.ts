import { type AlexaCli } from '@jovotech/platform-alexa';
import { type v1 } from 'ask-smapi-model';
import { type AccountLinking } from '../linking/accountLinking';
import { type Environment, type Stage } from '../src/config';

type AlexaCliPlugin = InstanceType<typeof AlexaCli>;
type AlexaCliConfig = AlexaCliPlugin['config'];

/** What differs from stage to stage: everything that AlexaCli can be told, and three things more. */
export interface StageConfig extends AlexaCliConfig {
  manifest: v1.skill.Manifest.SkillManifest;
  accountLinking: AccountLinking;
  /** The vendor that the skill belongs to. Alexa's redirect URLs end with it. */
  vendorId: string;
}

export interface AlexaLinkingCliConfig extends AlexaCliConfig {
  /** The environment that the project reads, with what `.env` adds to it. */
  environment: Environment;
  /**
   * Returns the configuration of one stage. Called only when a command needs the stage, so that
   * other commands run without an environment.
   */
  forStage: (stage: Stage) => StageConfig;
}

/** The plugin as its hooks and commands see it. */
export interface LinkingPlugin extends AlexaCliPlugin {
  /** Complete from `useStage` on. */
  config: AlexaLinkingCliConfig & StageConfig;
  /** The path of `accountLinking.json`. */
  readonly accountLinkingPath: string;
  /**
   * Takes over the configuration of the stage that the CLI works on.
   *
   * @param flag the flag `--stage` as the command read it
   * @returns the stage
   * @throws {JovoCliError} with everything that is wrong with the stage
   */
  useStage(flag?: string): Stage;
}
