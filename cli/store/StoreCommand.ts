import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import type { Patience } from '../../linking/deploy/poll';
import type { SmapiOptions } from '../../linking/smapi/Smapi';
import { chooseAskProfile, smapiOptions } from '../askProfile';
import { deployedSkill } from '../deployedSkill';
import { jovoErrorProperties } from '../jovoErrorProperties';
import type { LinkingPlugin } from '../LinkingPlugin';

/** The flags of every command that works on a skill at Amazon. */
export const storeFlags = {
  'ask-profile': flags.string({ description: 'The ASK CLI profile to use' }),
  ...PluginCommand.flags,
};

/** A command on the way into the skill store. */
export abstract class StoreCommand extends PluginCommand {
  declare $plugin: LinkingPlugin;

  /** Says what is going on, beside the result on standard output. */
  protected readonly patience: Patience = {
    say: (text) => process.stderr.write(`${text}\n`),
  };

  /** Returns the skill, and how to call Amazon. */
  protected skillAt(given: {
    readonly stage?: string | undefined;
    readonly 'ask-profile'?: string | undefined;
  }): { readonly skillId: string; readonly options: SmapiOptions } {
    const skillId = deployedSkill(this.$plugin, given.stage);
    const { askProfile, vendorId } = this.$plugin.config;
    const profile = chooseAskProfile(vendorId, given['ask-profile'] ?? askProfile);
    return { skillId, options: smapiOptions(profile) };
  }

  override catch(error: Error): Promise<void> {
    JovoCliError.print(new JovoCliError(jovoErrorProperties(error)));
    process.exitCode = 1;
    return Promise.resolve();
  }
}
