import { BetaTests } from '../../../linking/smapi/BetaTests';
import {
  createBeta,
  describeBeta,
  endBeta,
  inviteTesters,
  removeTesters,
  startBeta,
  type BetaContext,
} from '../../../linking/store/beta';
import { directly } from '../../support/smapi/directly';
import { signedIn } from '../../support/smapi/signedIn';
import type { Skill } from '../../support/smapi/Skills';
import { SmapiStandIn } from '../../support/smapi/SmapiStandIn';

let smapi: SmapiStandIn;
let skill: Skill;
let context: BetaContext;
let said: string[];

beforeEach(async () => {
  smapi = await SmapiStandIn.start();
  skill = smapi.skills.create();
  said = [];
  const patience = { say: (text: string) => said.push(text), wait: () => Promise.resolve() };
  const betaTests = directly(new BetaTests(), smapi);
  context = { betaTests, skillId: skill.id, patience, command: 'npx jovo beta' };
});

afterEach(() => smapi.close());

/** The operations that changed something. */
function changes(): string[] {
  return smapi.operations().filter((name) => !name.startsWith('get'));
}

test('a beta test is created once', async () => {
  expect(await createBeta(context, 'ada@example.com')).toContain('Created a beta test.');
  expect(skill.beta).toMatchObject({ status: 'IN_DRAFT', feedbackEmail: 'ada@example.com' });
  expect(await createBeta(context)).toContain('already a beta test (IN_DRAFT)');
  expect(changes()).toEqual(['createBetaTestV1']);
  expect(smapi.faults).toEqual([]);
});

test('a beta test is started once, and ended once', async () => {
  skill.beta = { status: 'IN_DRAFT', testers: [] };
  smapi.polls = 1;
  expect(await startBeta(context)).toMatch(/is running.*ends on 2027-02-26.*2000 invitations/);
  expect(said.join()).toContain('The beta test is STARTING');
  expect(await startBeta(context)).toContain('already running');
  expect(changes()).toEqual(['startBetaTestV1']);
  expect(await endBeta(context)).toContain('has ended');
  expect(await endBeta(context)).toContain("isn't running (ENDED)");
  expect(changes()).toEqual(['startBetaTestV1', 'endBetaTestV1']);
  expect(smapi.faults).toEqual([]);
});

test('everyone is invited once, and removed once', async () => {
  skill.beta = { status: 'RUNNING', testers: ['a@example.com', 'b@example.com', 'c@example.com'] };
  const invited = await inviteTesters(context, ['C@example.com', 'd@example.com', 'd@example.com']);
  expect(invited).toBe('Invited 1 tester. 1 are testers already.');
  expect(skill.beta.testers).toHaveLength(4);
  const removed = await removeTesters(context, ['a@example.com', 'x@example.com']);
  expect(removed).toBe("Removed 1 tester. 1 aren't testers.");
  expect(skill.beta.testers).toEqual(['b@example.com', 'c@example.com', 'd@example.com']);
  expect(smapi.faults).toEqual([]);
});

test('the description counts testers and names none', async () => {
  skill.beta = { status: 'RUNNING', testers: ['a@example.com', 'b@example.com', 'c@example.com'] };
  const described = await describeBeta(context);
  expect(described).toContain('The beta test is RUNNING.');
  expect(described).toContain('3 testers, 2 of whom accepted');
  expect(described).not.toContain('@');
});

test('without a beta test, no one can be invited', async () => {
  expect(await describeBeta(context)).toContain('Create one with: npx jovo beta create');
  await expect(inviteTesters(context, ['a@example.com'])).rejects.toMatchObject({
    message: 'The skill has no beta test.',
    hint: 'Create one with: npx jovo beta create',
  });
  expect(changes()).toEqual([]);
});

test.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [409, 'conflict'],
  [412, 'precondition_failed'],
  [429, 'rate_limited'],
])('status %i to an invitation is reported without an address', async (status, code) => {
  skill.beta = { status: 'RUNNING', testers: [] };
  smapi.failures.set('addTestersToBetaTestV1', { status });
  const error: unknown = await inviteTesters(context, ['ada@example.com']).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code });
  expect(String(error)).not.toContain('@');
  expect(changes()).toEqual(['addTestersToBetaTestV1']);
});

test('a passing failure while the test starts is survived', async () => {
  skill.beta = { status: 'STARTING', testers: [] };
  smapi.failures.set('getBetaTestV1', { status: 429, times: 1 });
  expect(await startBeta(context)).toContain('already running');
  expect(said.join()).toContain('asking again');
});

test('the real ASK CLI does all of it', async () => {
  context = { ...context, betaTests: new BetaTests(signedIn(smapi)) };
  await createBeta(context, 'ada@example.com');
  await inviteTesters(context, ['a@example.com', 'b@example.com', 'c@example.com']);
  await startBeta(context);
  await removeTesters(context, ['c@example.com']);
  await endBeta(context);
  expect(skill.beta).toEqual({
    status: 'ENDED',
    feedbackEmail: 'ada@example.com',
    testers: ['a@example.com', 'b@example.com'],
  });
  expect(smapi.faults).toEqual([]);
});
