import { type AlexaCli } from '@jovotech/platform-alexa';
import { type v1 } from 'ask-smapi-model';
import { type AccountLinking } from '../linking/accountLinking';
import { type Environment, type Stage } from '../src/config';

type AlexaCliPlugin = InstanceType<typeof AlexaCli>;
type AlexaCliConfig = AlexaCliPlugin['config'];

/** The configuration of one stage: that of AlexaCli, with the manifest, account linking and vendor. */
export interface StageConfig extends AlexaCliConfig {
  manifest: v1.skill.Manifest.SkillManifest;
  accountLinking: AccountLinking;
  /** The vendor that the skill belongs to. Alexa's redirect URLs end with it. */
  vendorId: string;
  /** The intents of the models that this stage doesn't have. Default: none. */
  leftOutIntents?: readonly string[];
  /** What the build warns about. Default: nothing. */
  warnings?: readonly string[];
}

export interface AlexaLinkingCliConfig extends AlexaCliConfig {
  /** The environment that the project reads, including `.env`. */
  environment: Environment;
  /**
   * Returns the configuration of one stage. Called only when a command needs the stage, so that
   * other commands run without an environment.
   */
  forStage: (stage: Stage) => StageConfig;
}

/** The plugin as its hooks and commands use it. */
export interface LinkingPlugin extends AlexaCliPlugin {
  /** Complete once `useStage` has been called. */
  config: AlexaLinkingCliConfig & StageConfig;
  /** The path of `accountLinking.json`. */
  readonly accountLinkingPath: string;
  /**
   * Applies the configuration of the stage that the CLI works on.
   *
   * @param flag the flag `--stage` as the command parsed it
   * @returns the stage
   * @throws {JovoCliError} with everything that is wrong with the stage
   */
  useStage(flag?: string): Stage;
}
