import { poll, type Patience } from '../deploy/poll';
import type { Certification, Certifications, WithdrawalReason } from '../smapi/Certifications';
import { SmapiError, type SmapiErrorCode } from '../smapi/SmapiError';
import { StoreError } from './StoreError';

/** A skill, and how to reach Amazon and the developer. */
export interface SubmissionContext {
  readonly certifications: Certifications;
  readonly skillId: string;
  readonly patience: Patience;
  /** How the developer calls these functions, such as `npx jovo submit`. */
  readonly command: string;
}

/** What is submitted. */
export interface Submission {
  readonly locales: readonly string[];
  /** What is new, for Amazon, up to 300 characters. */
  readonly message: string;
  /** What `manifest.publishingInformation.testingInstructions` should say. */
  readonly testingInstructions: string;
  /** Whether to publish the skill once it's certified. */
  readonly isPublished: boolean;
}

/** After these, Amazon may have accepted a request although the answer got lost. */
const uncertain: readonly SmapiErrorCode[] = ['timeout', 'unreachable', 'server_error'];

const followUp = ({ command }: SubmissionContext): string =>
  `See how it is going with: ${command} status`;

/**
 * Lets Amazon validate the skill, and submits it for certification if nothing is wrong.
 *
 * Submits at most once: nothing is sent while a certification is in progress, and after a lost answer
 * Amazon is asked whether there is one.
 *
 * @throws {StoreError} when it can't be submitted; it says why
 */
export async function submitSkill(
  context: SubmissionContext,
  submission: Submission,
): Promise<string> {
  const { certifications, skillId, patience } = context;
  const before = await certifications.latest(skillId);
  if (before?.status === 'IN_PROGRESS') {
    throw new StoreError(`The skill is already in review. ${facts(before)}`, followUp(context));
  }
  await checkDeployed(context, submission);
  await validateSkill(context, submission.locales);

  patience.say('Amazon found nothing wrong. Submitting the skill …');
  try {
    await certifications.submit(skillId, submission.message, submission.isPublished);
  } catch (error) {
    if (!(error instanceof SmapiError)) throw error;
    if (error.code === 'forbidden') throw refused(error, context);
    if (!uncertain.includes(error.code)) throw error;
    patience.say(`${error.message}; asking whether the skill was submitted …`);
    const after = await certifications.latest(skillId);
    if (after?.id === before?.id || after?.status !== 'IN_PROGRESS') throw error;
  }
  return `The skill is in review. ${followUp(context)}`;
}

/**
 * Lets Amazon validate the development stage.
 *
 * @throws {StoreError} with everything that is required and wrong
 */
export async function validateSkill(
  { certifications, skillId, patience }: SubmissionContext,
  locales: readonly string[],
): Promise<void> {
  const id = await certifications.validate(skillId, locales);
  patience.say(`Amazon validates the skill (validation ${id}) …`);
  const { status, result } = await poll(
    () => certifications.getValidation(skillId, id),
    (state) => (state.status === 'IN_PROGRESS' ? 'Amazon is validating' : undefined),
    patience,
  );
  const failed = (result?.validations ?? []).filter((one) => one.status === 'FAILED');
  const lines = failed.map(
    ({ locale = 'every locale', title = '', description = '', importance }) =>
      `${locale}: ${importance === 'RECOMMENDED' ? 'recommended: ' : ''}${title}. ${description}`,
  );
  if (status === 'SUCCESSFUL') {
    for (const line of lines) patience.say(line);
    return;
  }
  throw new StoreError(
    status === 'IN_PROGRESS'
      ? 'Amazon has not finished validating the skill.'
      : "Amazon's validation failed. The skill was not submitted.",
    'Fix what Amazon names, build, deploy, and submit again.',
    [...(result?.error ? [result.error.message] : []), ...lines],
  );
}

/** Returns how the latest certification is going. */
export async function describeCertification({
  certifications,
  skillId,
  command,
}: SubmissionContext): Promise<string> {
  const latest = await certifications.latest(skillId);
  return latest
    ? `The latest certification is ${latest.status}. ${facts(latest)}`.trim()
    : `The skill was never submitted. Submit it with: ${command}`;
}

/** Withdraws the skill, if it is in review. */
export async function withdrawSkill(
  { certifications, skillId }: SubmissionContext,
  reason: WithdrawalReason,
  message?: string,
): Promise<string> {
  const latest = await certifications.latest(skillId);
  if (latest?.status !== 'IN_PROGRESS') {
    return `The skill isn't in review (${latest?.status ?? 'never submitted'}). Nothing was changed.`;
  }
  await certifications.withdraw(skillId, reason, message);
  return 'The skill is withdrawn. You can change and deploy it again.';
}

/** Amazon reviews what was deployed, and its testers read the instructions in it. */
async function checkDeployed(
  { certifications, skillId }: SubmissionContext,
  { testingInstructions }: Submission,
): Promise<void> {
  const { publishingInformation } = await certifications.getManifest(skillId);
  if (publishingInformation?.testingInstructions === testingInstructions) return;
  throw new StoreError(
    "The deployed skill has other testing instructions than this project, so it isn't up to date.",
    'Build and deploy it, then submit again.',
  );
}

function refused(error: SmapiError, context: SubmissionContext): StoreError {
  return new StoreError(
    `Amazon does not allow it: ${error.message}`,
    "The skill may be in review or its privacy settings incomplete, or the account's role may be too " +
      `low. ${followUp(context)}`,
  );
}

function facts({ skillSubmissionTimestamp: since, reviewTrackingInfo }: Certification): string {
  const until = reviewTrackingInfo?.estimatedCompletionTimestamp;
  return [
    ...(since ? [`Submitted on ${since.slice(0, 10)}.`] : []),
    ...(until ? [`Amazon expects to finish by ${until.slice(0, 10)}.`] : []),
  ].join(' ');
}
