import { JovoCliError } from '@jovotech/cli-core';
import { type Stage } from '../../src/config';

/** What a deploy was asked to do, and with what. */
export interface DeployRequest {
  readonly stage: Stage;
  /** Whether the command should end before Amazon has imported the package. */
  readonly async: boolean;
  /** The skill that the environment names; undefined before the first deploy. */
  readonly configuredSkill: string | undefined;
  /** The skill that the command line names. */
  readonly requestedSkill: string | undefined;
  /** `accountLinking.json` as the last build wrote it; undefined without a build. */
  readonly built: string | undefined;
  /** `accountLinking.json` as a build would write it now. */
  readonly current: string;
}

/**
 * Stops a deploy that can't succeed, before anything is sent.
 *
 * @throws {JovoCliError} with the first fault, and what to do about it
 */
export function checkDeployable(request: DeployRequest): void {
  const { stage, configuredSkill, requestedSkill } = request;
  if (stage === 'dev') {
    throw new JovoCliError({
      message: "The stage dev is the playground on this laptop, which Alexa can't reach.",
      hint: 'Set the variables of the stage prod (see .env.example), then build and deploy it.',
    });
  }
  if (request.async) {
    throw new JovoCliError({
      message: "A skill with account linking can't be deployed with --async.",
      details: 'Account linking can be sent only after the package was imported.',
      hint: 'Remove --async.',
    });
  }
  if (configuredSkill && requestedSkill && requestedSkill !== configuredSkill) {
    throw new JovoCliError({
      message: `--skill-id is ${requestedSkill}, but ALEXA_SKILL_ID is ${configuredSkill}.`,
      hint: 'Remove --skill-id, or change ALEXA_SKILL_ID and build again.',
    });
  }
  if (request.built !== request.current) {
    throw new JovoCliError({
      message: `The build of the stage ${stage} is out of date.`,
      details: 'accountLinking.json is missing, or the configuration has changed since the build.',
      hint: `Build again: npx jovo build:platform alexa --stage ${stage}`,
    });
  }
}

/**
 * Checks that the skill will belong to the vendor whose redirect URLs are registered.
 *
 * @param vendorId the vendor that the environment names
 * @param vendorIds the vendors of the signed-in account
 * @throws {JovoCliError} when the vendor isn't one of them
 */
export function checkVendor(vendorId: string, vendorIds: readonly string[]): void {
  if (vendorIds.includes(vendorId)) return;
  throw new JovoCliError({
    message: `The signed-in Amazon account doesn't belong to the vendor ${vendorId}.`,
    details: `It belongs to: ${vendorIds.join(', ') || 'no vendor'}.`,
    hint:
      "Alexa's redirect URLs end with the vendor ID. Correct ALEXA_VENDOR_ID, or sign in with " +
      'the account that owns the skill: npx ask configure',
  });
}
