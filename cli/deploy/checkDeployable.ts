import { JovoCliError } from '@jovotech/cli-core';
import { type Stage } from '../../src/config';

/** What a deploy was asked for, and with what. */
export interface DeployRequest {
  readonly stage: Stage;
  /** Whether the command shall end before Amazon has imported the package. */
  readonly async: boolean;
  /** The skill that the environment names; undefined before the first deploy. */
  readonly configuredSkill: string | undefined;
  /** The skill that the command line names, if it does. */
  readonly requestedSkill: string | undefined;
  /** `accountLinking.json` as the last build wrote it; undefined when there is none. */
  readonly built: string | undefined;
  /** `accountLinking.json` as a build would write it now. */
  readonly current: string;
}

/**
 * Stops a deploy that cannot end well, before anything is sent.
 *
 * @throws {JovoCliError} with the first fault, and what to do about it
 */
export function checkDeployable(request: DeployRequest): void {
  const { stage, configuredSkill, requestedSkill } = request;
  if (stage === 'dev') {
    throw new JovoCliError({
      message: 'The stage dev is the playground on this laptop, and is not deployed.',
      details: 'Its addresses begin with http://127.0.0.1, where no request of Alexa arrives.',
      hint: 'Set the variables for building and deploying, then build and deploy --stage prod.',
    });
  }
  if (request.async) {
    throw new JovoCliError({
      message: 'A skill with account linking cannot be deployed with --async.',
      details: 'Account linking can be sent when the package has been imported, and not before.',
      hint: 'Leave --async out.',
    });
  }
  if (configuredSkill && requestedSkill && requestedSkill !== configuredSkill) {
    throw new JovoCliError({
      message: `Asked for the skill ${requestedSkill}, but the stage is ${configuredSkill}.`,
      hint: 'Leave --skill-id out, or change ALEXA_SKILL_ID and build again.',
    });
  }
  if (request.built !== request.current) {
    throw new JovoCliError({
      message: `What was built for the stage ${stage} is not what the project says now.`,
      details: 'accountLinking.json is missing, or the configuration has changed since the build.',
      hint: `Build again: npx jovo build:platform alexa --stage ${stage}`,
    });
  }
}

/**
 * Makes sure that the skill will belong to the vendor for whom the redirect URLs are registered.
 *
 * @param vendorId the vendor that the environment names
 * @param vendorIds the vendors of the account that is signed in
 * @throws {JovoCliError} when it is none of them
 */
export function checkVendor(vendorId: string, vendorIds: readonly string[]): void {
  if (vendorIds.includes(vendorId)) return;
  throw new JovoCliError({
    message: `The Amazon account that is signed in does not belong to the vendor ${vendorId}.`,
    details: `It belongs to: ${vendorIds.join(', ') || 'no vendor'}.`,
    hint:
      "Alexa's redirect URLs end with the vendor ID. Correct ALEXA_VENDOR_ID, or sign in with " +
      'the account that owns the skill: npx ask configure',
  });
}
