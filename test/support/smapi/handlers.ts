import { type v1 } from 'ask-smapi-model';
import { randomUUID } from 'node:crypto';
import { visibleLinking, type Skill, type Skills } from './Skills';

/** What an operation is answered from. */
export interface Amazon {
  readonly url: string;
  readonly vendorIds: readonly string[];
  readonly skills: Skills;
  /** The packages that were uploaded, by the path of their upload URL. */
  readonly uploads: Map<string, ReadonlyMap<string, string>>;
  /** The skill that each import went into. */
  readonly imports: Map<string, Skill>;
  /** How an import ends. */
  readonly importStatus: v1.skill.ResponseStatus;
  /** Fields of account linking that an update leaves as they were, whatever it says. */
  readonly stubbornFields: readonly string[];
}

/** A request, validated. */
export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (amazon: Amazon, call: Call) => Answer;

const notFound: Answer = { status: 404, body: { message: 'Resource not found.' } };
const badRequest: Answer = { status: 400, body: { message: 'Request is not valid.' } };

/** The operations that the stand-in knows, by Amazon's names for them. */
export const handlers: Readonly<Record<string, Handler>> = {
  getVendorListV1: ({ vendorIds }) => ({
    status: 200,
    body: { vendors: vendorIds.map((id) => ({ id, name: `Vendor ${id}`, roles: ['ROLE'] })) },
  }),

  createUploadUrlV1: ({ url }) => ({
    status: 201,
    body: {
      uploadUrl: `${url}/upload/${randomUUID()}`,
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
    },
  }),

  createSkillPackageV1: (amazon, { body }) => {
    const { vendorId, location } = body as v1.skill.CreateSkillWithPackageRequest;
    if (!amazon.vendorIds.includes(vendorId ?? '')) return badRequest;
    return startImport(amazon, location, () => amazon.skills.create());
  },

  importSkillPackageV1: (amazon, { body, parameters }) => {
    const { location } = body as v1.skill.UpdateSkillWithPackageRequest;
    return withSkill(amazon, parameters, (skill) => startImport(amazon, location, () => skill));
  },

  getImportStatusV1: ({ imports, importStatus: status }, { parameters }) => {
    const skill = imports.get(parameters.importId ?? '');
    if (!skill) return notFound;
    const failed = status === 'FAILED' && { errors: [{ message: 'The package is not valid.' }] };
    const resources = [{ name: 'Manifest', action: 'CREATE', status, ...failed }];
    return { status: 200, body: { status, skill: { skillId: skill.id, eTag: 'e', resources } } };
  },

  getSkillStatusV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, () => ({
      status: 200,
      body: { manifest: { eTag: 'e', lastUpdateRequest: { status: 'SUCCEEDED' } } },
    })),

  setSkillEnablementV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, (skill) => {
      skill.enabled = true;
      return { status: 204 };
    }),

  getSkillManifestV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, (skill) => ({
      status: 200,
      body: JSON.parse(skill.package.get('skill.json') ?? '{"manifest":{}}') as unknown,
    })),

  getAccountLinkingInfoV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, ({ accountLinking }) =>
      accountLinking ? { status: 200, body: visibleLinking(accountLinking) } : notFound,
    ),

  updateAccountLinkingInfoV1: (amazon, { parameters, body }) =>
    withSkill(amazon, parameters, (skill) => {
      const { accountLinkingRequest } = body as v1.skill.accountLinking.AccountLinkingRequest;
      if (!accountLinkingRequest || parameters.stageV2 !== 'development') return badRequest;
      const before = Object.entries(skill.accountLinking ?? {});
      const kept = before.filter(([field]) => amazon.stubbornFields.includes(field));
      skill.accountLinking = { ...accountLinkingRequest, ...Object.fromEntries(kept) };
      return { status: 204 };
    }),

  deleteAccountLinkingInfoV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, (skill) => {
      delete skill.accountLinking;
      return { status: 204 };
    }),
};

function withSkill(
  { skills }: Amazon,
  { skillId = '' }: Call['parameters'],
  answer: (skill: Skill) => Answer,
): Answer {
  const skill = skills.get(skillId);
  return skill ? answer(skill) : notFound;
}

function startImport(
  { uploads, imports, importStatus }: Amazon,
  location: string | undefined,
  target: () => Skill,
): Answer {
  const uploaded = uploads.get(new URL(location ?? '').pathname);
  if (!uploaded) return badRequest;
  const skill = target();
  if (importStatus === 'SUCCEEDED') skill.package = uploaded;
  const importId = randomUUID();
  imports.set(importId, skill);
  return { status: 202, headers: { location: `/v1/skills/imports/${importId}` } };
}
