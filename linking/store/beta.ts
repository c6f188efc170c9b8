import { poll, type Patience } from '../deploy/poll';
import type { BetaTest, BetaTests, Tester } from '../smapi/BetaTests';
import { StoreError } from './StoreError';

/** How many testers Amazon accepts in one request. */
const MAX_PER_REQUEST = 500;

/** A skill, and how to reach Amazon and the developer. */
export interface BetaContext {
  readonly betaTests: BetaTests;
  readonly skillId: string;
  readonly patience: Patience;
  /** How the developer calls these functions, such as `npx jovo beta`. */
  readonly command: string;
}

const isOpen = ({ status }: BetaTest): boolean => ['STARTING', 'STOPPING'].includes(status);

/** Creates a beta test, unless there is one. */
export async function createBeta(
  { betaTests, skillId }: BetaContext,
  feedbackEmail?: string,
): Promise<string> {
  const existing = await betaTests.find(skillId);
  if (existing && existing.status !== 'ENDED') {
    return `There is already a beta test (${existing.status}). Nothing was changed.`;
  }
  await betaTests.create(skillId, feedbackEmail);
  return 'Created a beta test. Invite testers, then start it.';
}

/** Starts the beta test and waits until it runs, unless it is running. */
export async function startBeta(context: BetaContext): Promise<string> {
  const { betaTests, skillId } = context;
  const before = await settled(context);
  if (before.status === 'RUNNING') return `The beta test is already running. ${facts(before)}`;
  await betaTests.start(skillId);
  const after = await settled(context);
  if (after.status !== 'RUNNING') throw unsettled(after, 'start', context);
  return `The beta test is running, and the testers are invited. ${facts(after)}`;
}

/** Ends the beta test and waits until it has ended, unless it has. Testers lose the skill. */
export async function endBeta(context: BetaContext): Promise<string> {
  const { betaTests, skillId } = context;
  const before = await settled(context);
  if (before.status !== 'RUNNING') {
    return `The beta test isn't running (${before.status}). Nothing was changed.`;
  }
  await betaTests.end(skillId);
  const after = await settled(context);
  if (after.status === 'RUNNING') throw unsettled(after, 'end', context);
  return 'The beta test has ended. Amazon tells the testers.';
}

/** Invites those who aren't testers yet. */
export async function inviteTesters(
  context: BetaContext,
  emails: readonly string[],
): Promise<string> {
  const { betaTests, skillId } = context;
  await existing(context);
  const known = addressesOf(await betaTests.testers(skillId));
  const added = unique(emails).filter((email) => !known.has(keyOf(email)));
  for (const some of inParts(added)) await betaTests.addTesters(skillId, some);
  return `Invited ${testers(added.length)}. ${already(emails, added, 'are testers already')}`.trim();
}

/** Removes those who are testers. */
export async function removeTesters(
  context: BetaContext,
  emails: readonly string[],
): Promise<string> {
  const { betaTests, skillId } = context;
  await existing(context);
  const known = addressesOf(await betaTests.testers(skillId));
  const removed = unique(emails).filter((email) => known.has(keyOf(email)));
  for (const some of inParts(removed)) await betaTests.removeTesters(skillId, some);
  return `Removed ${testers(removed.length)}. ${already(emails, removed, "aren't testers")}`.trim();
}

/** Describes the beta test, without the address of anyone. */
export async function describeBeta({ betaTests, skillId, command }: BetaContext): Promise<string> {
  const test = await betaTests.find(skillId);
  if (!test) return `There is no beta test. Create one with: ${command} create`;
  const all = await betaTests.testers(skillId);
  const accepted = all.filter(({ invitationStatus }) => invitationStatus === 'ACCEPTED').length;
  return [
    `The beta test is ${test.status}. ${facts(test)}`.trim(),
    `${testers(all.length)}, ${accepted} of whom accepted the invitation.`,
  ].join('\n');
}

async function existing({ betaTests, skillId, command }: BetaContext): Promise<BetaTest> {
  const test = await betaTests.find(skillId);
  if (test) return test;
  throw new StoreError('The skill has no beta test.', `Create one with: ${command} create`);
}

/** Waits until the beta test is neither starting nor stopping. */
function settled(context: BetaContext): Promise<BetaTest> {
  return poll(
    () => existing(context),
    (test) => (isOpen(test) ? `The beta test is ${test.status}` : undefined),
    context.patience,
  );
}

function unsettled({ status }: BetaTest, action: string, { command }: BetaContext): StoreError {
  return new StoreError(
    `Amazon did not ${action} the beta test: it is ${status}.`,
    `Look again in a few minutes with: ${command} status`,
  );
}

function facts({ expiryDate, invitationUrl, invitesRemaining }: BetaTest): string {
  return [
    ...(expiryDate ? [`It ends on ${expiryDate.slice(0, 10)}.`] : []),
    ...(invitesRemaining === undefined ? [] : [`${invitesRemaining} invitations are left.`]),
    ...(invitationUrl ? [`Invitation: ${invitationUrl}`] : []),
  ].join(' ');
}

function already(given: readonly string[], done: readonly string[], text: string): string {
  const left = unique(given).length - done.length;
  return left === 0 ? '' : `${left} ${text}.`;
}

function testers(count: number): string {
  return count === 1 ? '1 tester' : `${count} testers`;
}

/** Mail servers ignore capitals, and so does Amazon. */
function keyOf(email: string): string {
  return email.toLowerCase();
}

function unique(emails: readonly string[]): string[] {
  return [...new Map(emails.map((email) => [keyOf(email), email])).values()];
}

function addressesOf(all: readonly Tester[]): Set<string> {
  return new Set(all.map(({ emailId }) => keyOf(emailId)));
}

function inParts(emails: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(emails.length / MAX_PER_REQUEST) }, (_, part) =>
    emails.slice(part * MAX_PER_REQUEST, (part + 1) * MAX_PER_REQUEST),
  );
}
