import { Certifications } from '../../../linking/smapi/Certifications';
import {
  describeCertification,
  submitSkill,
  withdrawSkill,
  type Submission,
  type SubmissionContext,
} from '../../../linking/store/submission';
import { directly } from '../../support/smapi/directly';
import { signedIn } from '../../support/smapi/signedIn';
import type { Skill } from '../../support/smapi/Skills';
import { SmapiStandIn } from '../../support/smapi/SmapiStandIn';
import { newCertification } from '../../support/smapi/storeHandlers';

const submission: Submission = {
  locales: ['en-US', 'de-DE'],
  message: 'Says hello.',
  testingInstructions: 'Say hello.',
  isPublished: false,
};

let smapi: SmapiStandIn;
let skill: Skill;
let context: SubmissionContext;
let said: string[];

beforeEach(async () => {
  smapi = await SmapiStandIn.start();
  skill = smapi.skills.create();
  const publishingInformation = { testingInstructions: 'Say hello.' };
  const manifest = JSON.stringify({ manifest: { publishingInformation } });
  skill.package = new Map([['skill.json', manifest]]);
  said = [];
  const patience = { say: (text: string) => said.push(text), wait: () => Promise.resolve() };
  const certifications = directly(new Certifications(), smapi);
  context = { certifications, skillId: skill.id, patience, command: 'npx jovo submit' };
});

afterEach(() => smapi.close());

function timesSubmitted(): number {
  return smapi.operations().filter((name) => name === 'submitSkillForCertificationV1').length;
}

test('a skill is validated, then submitted', async () => {
  smapi.polls = 1;
  expect(await submitSkill(context, submission)).toContain('The skill is in review.');
  expect(smapi.operations().filter((name) => name.startsWith('submit'))).toEqual([
    'submitSkillValidationV1',
    'submitSkillForCertificationV1',
  ]);
  const bodies = Object.fromEntries(smapi.received.map(({ operation, body }) => [operation, body]));
  expect(bodies).toMatchObject({
    submitSkillValidationV1: { locales: ['en-US', 'de-DE'] },
    submitSkillForCertificationV1: {
      publicationMethod: 'MANUAL_PUBLISHING',
      versionMessage: 'Says hello.',
    },
  });
  expect(said.join('\n')).toContain('Amazon validates the skill (validation validation-1)');
  expect(smapi.faults).toEqual([]);
});

test('a failed validation stops the submission, with everything that Amazon found', async () => {
  const failed = { locale: 'de-DE', description: 'It is missing.', status: 'FAILED' } as const;
  smapi.validations = [
    { ...failed, title: 'Privacy policy', importance: 'REQUIRED' },
    { ...failed, title: 'Keywords', importance: 'RECOMMENDED' },
    { ...failed, title: 'Icon', importance: 'REQUIRED', status: 'SUCCESSFUL' },
  ];
  await expect(submitSkill(context, submission)).rejects.toMatchObject({
    message: "Amazon's validation failed. The skill was not submitted.",
    problems: [
      'de-DE: Privacy policy. It is missing.',
      'de-DE: recommended: Keywords. It is missing.',
    ],
  });
  expect(timesSubmitted()).toBe(0);
});

test('a skill in review is left alone', async () => {
  skill.certifications.push(newCertification());
  await expect(submitSkill(context, submission)).rejects.toMatchObject({
    message:
      'The skill is already in review. Submitted on 2026-12-01. Amazon expects to finish by 2026-12-04.',
    hint: 'See how it is going with: npx jovo submit status',
  });
  expect(smapi.operations()).toEqual(['getCertificationsListV1']);
});

test('a skill that was not deployed since the last change is not submitted', async () => {
  const changed = { ...submission, testingInstructions: 'Say goodbye.' };
  await expect(submitSkill(context, changed)).rejects.toMatchObject({
    hint: 'Build and deploy it, then submit again.',
  });
  expect(timesSubmitted()).toBe(0);
});

test('a submission whose answer is lost is not repeated', async () => {
  smapi.losesAnswer = true;
  expect(await submitSkill(context, submission)).toContain('The skill is in review.');
  expect(said.join('\n')).toContain('asking whether the skill was submitted');
  expect(timesSubmitted()).toBe(1);
  expect(skill.certifications).toHaveLength(1);
});

test('a submission that never arrived is reported, and not repeated', async () => {
  smapi.failures.set('submitSkillForCertificationV1', { status: 503 });
  const outcome = submitSkill(context, submission);
  await expect(outcome).rejects.toMatchObject({ code: 'server_error' });
  expect(timesSubmitted()).toBe(1);
});

test.each([
  [401, { code: 'unauthorized' }],
  [403, { message: expect.stringContaining('Amazon does not allow it') as unknown }],
  [409, { code: 'conflict' }],
  [412, { code: 'precondition_failed' }],
  [429, { code: 'rate_limited' }],
])('status %i to a submission is reported, and not repeated', async (status, error) => {
  smapi.failures.set('submitSkillForCertificationV1', { status });
  await expect(submitSkill(context, submission)).rejects.toMatchObject(error);
  expect(timesSubmitted()).toBe(1);
});

test('the latest certification is described, and withdrawn once', async () => {
  expect(await describeCertification(context)).toContain('never submitted');
  skill.certifications.push(newCertification());
  expect(await describeCertification(context)).toContain(
    'The latest certification is IN_PROGRESS. Submitted on 2026-12-01.',
  );
  expect(await withdrawSkill(context, 'OTHER', 'A typo')).toContain('is withdrawn');
  expect(await withdrawSkill(context, 'OTHER')).toContain("isn't in review (CANCELLED)");
  const withdrawals = smapi.received.filter(({ operation }) => operation.startsWith('withdraw'));
  expect(withdrawals.map(({ body }) => body)).toEqual([{ reason: 'OTHER', message: 'A typo' }]);
  expect(smapi.faults).toEqual([]);
});

test('the real ASK CLI does all of it', async () => {
  context = { ...context, certifications: new Certifications(signedIn(smapi)) };
  await submitSkill(context, submission);
  await withdrawSkill(context, 'OTHER', 'A typo');
  expect(skill.certifications.map(({ status }) => status)).toEqual(['CANCELLED']);
  const sent = smapi.received.flatMap(({ body }) => (body ? [body] : []));
  expect(sent).toEqual([
    { locales: ['en-US', 'de-DE'] },
    { publicationMethod: 'MANUAL_PUBLISHING', versionMessage: 'Says hello.' },
    { reason: 'OTHER', message: 'A typo' },
  ]);
  expect(smapi.faults).toEqual([]);
});
