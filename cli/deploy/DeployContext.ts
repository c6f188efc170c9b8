import { type DeployPlatformContext } from '@jovotech/cli-command-deploy';

/** What the Jovo CLI, its plugin for Alexa and this project know while a deploy runs. */
export interface DeployContext extends DeployPlatformContext {
  flags: DeployPlatformContext['flags'] & {
    /** These three are AlexaCli's. */
    'ask-profile'?: string;
    'skill-id'?: string;
    async?: boolean;
    /** Ours: send account linking even where no difference can be seen. */
    'account-linking-secret'?: boolean;
  };
  /** AlexaCli's, from `before.deploy:platform` on. */
  alexa?: {
    /** From the flag at first, and what Amazon said from the end of the import on. */
    skillId?: string;
    /** From the moment on in which Amazon takes the package. */
    importId?: string;
    askProfile?: string;
  };
  /** The skill that the environment names; undefined before the first deploy. */
  configuredSkill?: string;
  /** How far it has come. Not set for other platforms and while it is not known to be good. */
  phase?: 'importing' | 'linking';
}
