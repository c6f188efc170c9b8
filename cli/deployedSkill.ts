import { JovoCliError } from '@jovotech/cli-core';
import type { LinkingPlugin } from './LinkingPlugin';

/**
 * Returns the ID of the skill at Amazon that a command works on.
 *
 * @param flag the flag `--stage` as the command parsed it
 * @throws {JovoCliError} when the stage is the laptop, or was never deployed
 */
export function deployedSkill(plugin: LinkingPlugin, flag?: string): string {
  const stage = plugin.useStage(flag);
  const { skillId } = plugin.config;
  if (stage === 'prod' && skillId !== undefined) return skillId;
  throw new JovoCliError({
    message: `The stage ${stage} has no skill at Amazon.`,
    hint:
      stage === 'dev'
        ? 'It is the playground on this laptop. Use --stage prod.'
        : 'Deploy the skill, and add its ID to .env as ALEXA_SKILL_ID.',
  });
}
