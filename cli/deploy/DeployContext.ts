import { type DeployPlatformContext } from '@jovotech/cli-command-deploy';

/** What the Jovo CLI, its Alexa plugin and this project know while a deploy runs. */
export interface DeployContext extends DeployPlatformContext {
  flags: DeployPlatformContext['flags'] & {
    /** AlexaCli's own flags. */
    'ask-profile'?: string;
    'skill-id'?: string;
    async?: boolean;
    /** This project's flag: send account linking even if no difference can be seen. */
    'account-linking-secret'?: boolean;
  };
  /** Set by AlexaCli in `before.deploy:platform`. */
  alexa?: {
    /** From the flag at first, then from Amazon's answer to the import. */
    skillId?: string;
    /** Set once Amazon has accepted the package. */
    importId?: string;
    askProfile?: string;
    isACSkill?: boolean;
  };
  /** The skill that the environment names; undefined before the first deploy. */
  configuredSkill?: string;
  /** How far the deploy has got. Undefined for other platforms, and before anything is sent. */
  phase?: 'importing' | 'linking';
}
