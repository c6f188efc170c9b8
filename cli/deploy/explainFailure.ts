import { JovoCliError, type JovoCliErrorProperties } from '@jovotech/cli-core';
import { jovoErrorProperties } from '../jovoErrorProperties';
import { translateAskError } from '../../linking/smapi/translateAskError';
import { type DeployContext } from './DeployContext';

/** All of the deploy that a failure has to be seen with. */
export type FailedDeploy = Pick<DeployContext, 'phase' | 'alexa' | 'configuredSkill'> & {
  readonly stage: string | undefined;
};

/**
 * Says of a failed deploy what is live, what is not, and how to go on.
 *
 * @param error what the Jovo CLI, its plugin for Alexa or this project threw
 * @returns the error that the Jovo CLI prints
 */
export function explainFailure(error: Error, deploy: FailedDeploy): JovoCliError {
  const properties = advised(jovoErrorProperties(error));
  if (deploy.phase === undefined) return new JovoCliError(properties);
  return new JovoCliError({
    ...properties,
    details: joined(properties.details, whatIsLive(deploy)),
    hint: joined(properties.hint, howToResume(deploy)),
  });
}

/** Of its own calls of the ASK CLI, AlexaCli tells what that said, and gives no advice. */
function advised(properties: JovoCliErrorProperties): JovoCliErrorProperties {
  const { code, hint } = translateAskError({ operation: '', stderr: properties.message });
  return code === 'unexpected_answer' ? properties : { ...properties, hint };
}

function whatIsLive({ phase, alexa = {} }: FailedDeploy): string {
  const { skillId, importId } = alexa;
  if (phase === 'linking') {
    return (
      `The skill package is live: ${skillId}, stage development.\n` +
      'Account linking is not, or is not known to be.'
    );
  }
  if (importId === undefined) {
    return 'Amazon has not confirmed an import: what was live before should still be live.';
  }
  return (
    `Amazon has taken the skill package, as import ${importId}; whether all of it is live is not ` +
    'known. Account linking has not been touched.\n' +
    `What became of it: npx ask smapi get-import-status --import-id ${importId}`
  );
}

function howToResume({ alexa = {}, stage, configuredSkill }: FailedDeploy): string {
  const command = `npx jovo deploy:platform alexa --stage ${stage}`;
  const resume = `Then resume with: ${command}`;
  if (configuredSkill !== undefined || alexa.importId === undefined) return resume;
  return alexa.skillId === undefined
    ? 'The import may have created a skill. If its status shows a skill ID, put it into .env as ' +
        `ALEXA_SKILL_ID, or the next deploy creates another one.\n${resume}`
    : `The skill is new: put the line ALEXA_SKILL_ID=${alexa.skillId} into .env.\n${resume}`;
}

function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n');
}
