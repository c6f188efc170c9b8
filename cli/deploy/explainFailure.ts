import { JovoCliError } from '@jovotech/cli-core';
import { SkillPackageError } from '../../linking/deploy/SkillPackageError';
import { jovoErrorProperties } from '../jovoErrorProperties';
import { type DeployContext } from './DeployContext';

/** What is needed to explain a failed deploy. */
export type FailedDeploy = Pick<DeployContext, 'phase' | 'alexa' | 'configuredSkill'> & {
  readonly stage: string | undefined;
};

/**
 * Explains what is live after a failed deploy, what isn't, and how to continue.
 *
 * @param error what the Jovo CLI, its Alexa plugin or this project threw
 * @returns the error to print
 */
export function explainFailure(error: Error, deploy: FailedDeploy): JovoCliError {
  const properties = jovoErrorProperties(error);
  if (deploy.phase === undefined) return new JovoCliError(properties);
  return new JovoCliError({
    ...properties,
    details: joined(properties.details, whatIsLive(error, deploy)),
    hint: joined(properties.hint, howToResume(deploy)),
  });
}

const untouched = 'Account linking has not been touched.';

function whatIsLive(error: Error, { phase, alexa = {} }: FailedDeploy): string {
  const { skillId, importId } = alexa;
  if (error instanceof SkillPackageError) return `${error.live}\n${untouched}`;
  if (phase === 'linking') {
    return (
      `The skill package is in the development stage of ${skillId}.\n` +
      'Account linking was not sent, or it is not known whether it was.'
    );
  }
  if (importId === undefined) {
    return 'Amazon has not confirmed an import, so what was live before should still be live.';
  }
  return (
    `Amazon has accepted the skill package as import ${importId}. Whether all of it is live is not ` +
    `known. ${untouched}\n` +
    `Check its status with: npx ask smapi get-import-status --import-id ${importId}`
  );
}

function howToResume({ alexa = {}, stage, configuredSkill }: FailedDeploy): string {
  const command = `npx jovo deploy:platform alexa --stage ${stage}`;
  const resume = `Then resume with: ${command}`;
  if (configuredSkill !== undefined || alexa.importId === undefined) return resume;
  return alexa.skillId === undefined
    ? 'The import may have created a skill. If its status shows a skill ID, add it to .env as ' +
        `ALEXA_SKILL_ID, or the next deploy creates another one.\n${resume}`
    : `The skill is new: add ALEXA_SKILL_ID=${alexa.skillId} to .env.\n${resume}`;
}

function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n');
}
