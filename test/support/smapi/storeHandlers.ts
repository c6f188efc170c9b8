import type { v1 } from 'ask-smapi-model';
import { randomUUID } from 'node:crypto';
import { isBusy, notFound, withSkill, type Answer, type Handler } from './handlers';
import type { Beta, Skill } from './Skills';

/** How many testers are on a page. Amazon's are longer. */
const PAGE = 2;

const conflict: Answer = { status: 409, body: { message: 'Conflict.' } };
const notAllowed: Answer = { status: 403, body: { message: 'Not allowed.' } };

/** The operations that lead into the store, by Amazon's names for them. */
export const storeHandlers: Readonly<Record<string, Handler>> = {
  getBetaTestV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, (skill) => {
      const { beta } = skill;
      if (!beta) return notFound;
      const next = { STARTING: 'RUNNING', STOPPING: 'ENDED' } as const;
      if ((beta.status === 'STARTING' || beta.status === 'STOPPING') && !isBusy(amazon)) {
        beta.status = next[beta.status];
      }
      return {
        status: 200,
        body: {
          status: beta.status,
          expiryDate: '2027-02-26T00:00:00.000Z',
          invitesRemaining: 2000 - beta.testers.length,
          invitationUrl: 'https://skills-store.amazon.com/deeplink/beta',
        },
      };
    }),

  createBetaTestV1: (amazon, { parameters, body }) =>
    withSkill(amazon, parameters, (skill) => {
      if (skill.beta && skill.beta.status !== 'ENDED') return conflict;
      const { feedbackEmail } = (body ?? {}) as v1.skill.betaTest.TestBody;
      skill.beta = { status: 'IN_DRAFT', feedbackEmail, testers: [] };
      return { status: 201, headers: { location: `/v1/skills/${skill.id}/betaTest` } };
    }),

  startBetaTestV1: (amazon, { parameters }) =>
    withBeta(amazon, parameters, (beta) => {
      if (beta.status !== 'IN_DRAFT' && beta.status !== 'ENDED') return conflict;
      beta.status = 'STARTING';
      return { status: 202 };
    }),

  endBetaTestV1: (amazon, { parameters }) =>
    withBeta(amazon, parameters, (beta) => {
      if (beta.status !== 'RUNNING') return conflict;
      beta.status = 'STOPPING';
      return { status: 202 };
    }),

  getListOfTestersV1: (amazon, { parameters, query }) =>
    withBeta(amazon, parameters, ({ testers }) => {
      const from = Number(query.get('nextToken') ?? 0);
      const isTruncated = from + PAGE < testers.length;
      const shown = testers.slice(from, from + PAGE).map((emailId, index) => ({
        emailId,
        invitationStatus: index === 0 ? 'ACCEPTED' : 'NOT_ACCEPTED',
      }));
      const next = isTruncated && { nextToken: String(from + PAGE) };
      return { status: 200, body: { testers: shown, isTruncated, ...next } };
    }),

  addTestersToBetaTestV1: (amazon, { parameters, body }) =>
    withBeta(amazon, parameters, (beta) => {
      beta.testers = [...beta.testers, ...emailsIn(body)];
      return { status: 204 };
    }),

  removeTestersFromBetaTestV1: (amazon, { parameters, body }) =>
    withBeta(amazon, parameters, (beta) => {
      const gone = emailsIn(body);
      beta.testers = beta.testers.filter((email) => !gone.includes(email));
      return { status: 204 };
    }),

  submitSkillValidationV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, () => ({
      status: 202,
      body: { id: 'validation-1', status: 'IN_PROGRESS' },
    })),

  getSkillValidationsV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, () => {
      const { validations } = amazon;
      if (isBusy(amazon))
        return { status: 200, body: { id: 'validation-1', status: 'IN_PROGRESS' } };
      const isBad = validations.some(
        ({ status, importance }) => status === 'FAILED' && importance === 'REQUIRED',
      );
      const status = isBad ? 'FAILED' : 'SUCCESSFUL';
      return { status: 200, body: { id: 'validation-1', status, result: { validations } } };
    }),

  getCertificationsListV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, ({ certifications: items }) => ({
      status: 200,
      body: { items, totalCount: items.length, isTruncated: false },
    })),

  submitSkillForCertificationV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, (skill) => {
      if (skill.certifications[0]?.status === 'IN_PROGRESS') return notAllowed;
      skill.certifications.unshift(newCertification());
      if (amazon.losesAnswer) return { status: 503, body: { message: 'Service unavailable.' } };
      return { status: 202, headers: { location: `/v1/skills/${skill.id}/submissions/1` } };
    }),

  withdrawSkillFromCertificationV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, ({ certifications: [latest] }) => {
      if (latest?.status !== 'IN_PROGRESS') return notAllowed;
      latest.status = 'CANCELLED';
      return { status: 204 };
    }),
};

/** A certification that has just begun. */
export function newCertification(): v1.skill.certification.CertificationSummary {
  const reviewTrackingInfo = { estimatedCompletionTimestamp: '2026-12-04T00:00:00.000Z' };
  const skillSubmissionTimestamp = '2026-12-01T00:00:00.000Z';
  // The generated type says Date; JSON has text.
  return {
    id: randomUUID(),
    status: 'IN_PROGRESS',
    skillSubmissionTimestamp,
    reviewTrackingInfo,
  } as unknown as v1.skill.certification.CertificationSummary;
}

function emailsIn(body: unknown): string[] {
  const { testers = [] } = body as v1.skill.betaTest.testers.TestersList;
  return testers.flatMap(({ emailId }) => emailId ?? []);
}

function withBeta(
  amazon: Parameters<Handler>[0],
  parameters: Parameters<Handler>[1]['parameters'],
  answer: (beta: Beta, skill: Skill) => Answer,
): Answer {
  return withSkill(amazon, parameters, (skill) =>
    skill.beta ? answer(skill.beta, skill) : notFound,
  );
}
