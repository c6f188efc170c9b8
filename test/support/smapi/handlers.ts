import { type v1 } from 'ask-smapi-model';
import { randomUUID } from 'node:crypto';
import { visibleLinking, type Skill, type Skills } from './Skills';

/** The data that operations are answered from. */
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
  /** What an import reports about its resources. Default: one for the manifest, with its own status. */
  readonly importResources: readonly v1.skill.ResourceImportStatus[];
  /** Errors of a whole import, which then names no skill. */
  readonly importErrors: readonly v1.skill.StandardizedError[];
  /** How often an import or a build is still in progress before it ends. */
  polls: number;
  /** The interaction models that are not built, by locale, with their errors. */
  readonly brokenModels: ReadonlyMap<string, readonly v1.skill.StandardizedError[]>;
  /** Fields of account linking that an update leaves as they were, whatever it says. */
  readonly stubbornFields: readonly string[];
  /** What a validation finds. If anything that is required has failed, so has the validation. */
  readonly validations: readonly v1.skill.validations.ResponseValidation[];
  /** Whether the answer to a submission gets lost, although the skill was submitted. */
  readonly losesAnswer: boolean;
}

/** A request, validated. */
export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (amazon: Amazon, call: Call) => Answer;

export const notFound: Answer = { status: 404, body: { message: 'Resource not found.' } };
const badRequest: Answer = { status: 400, body: { message: 'Request is not valid.' } };

/** The operations that the stand-in knows, by Amazon's names for them. */
export const handlers: Readonly<Record<string, Handler>> = {
  getVendorListV1: ({ vendorIds }) => ({
    status: 200,
    body: { vendors: vendorIds.map((id) => ({ id, name: `Vendor ${id}`, roles: ['ROLE'] })) },
  }),

  // All skills belong to the first vendor.
  listSkillsForVendorV1: ({ vendorIds: [owner], skills }, { parameters }) => {
    const skill = parameters.vendorId === owner ? skills.get(parameters.skillId ?? '') : undefined;
    const summary = skill && { skillId: skill.id, apis: ['custom'] };
    return { status: 200, body: { skills: summary ? [summary] : [], isTruncated: false } };
  },

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

  getImportStatusV1: (amazon, { parameters }) => {
    const skill = amazon.imports.get(parameters.importId ?? '');
    if (!skill) return notFound;
    const { importErrors: errors, importResources } = amazon;
    const status = isBusy(amazon) ? 'IN_PROGRESS' : amazon.importStatus;
    if (errors.length > 0) return { status: 200, body: { status, errors } };
    const failed = status === 'FAILED' && { errors: [{ message: 'The package is not valid.' }] };
    const manifest = { name: 'Manifest', action: 'CREATE', status, ...failed };
    const isOver = status !== 'IN_PROGRESS' && importResources.length > 0;
    const resources = isOver ? importResources : [manifest];
    return { status: 200, body: { status, skill: { skillId: skill.id, eTag: 'e', resources } } };
  },

  getSkillStatusV1: (amazon, { parameters }) =>
    withSkill(amazon, parameters, (skill) => {
      const status = isBusy(amazon) ? 'IN_PROGRESS' : 'SUCCEEDED';
      const models = localesOf(skill).map((locale) => {
        const errors = amazon.brokenModels.get(locale);
        const lastUpdateRequest = errors ? { status: 'FAILED', errors } : { status };
        return [locale, { eTag: 'e', lastUpdateRequest }] as const;
      });
      return {
        status: 200,
        body: {
          manifest: { eTag: 'e', lastUpdateRequest: { status } },
          interactionModel: Object.fromEntries(models),
        },
      };
    }),

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

/** Counts down. */
export function isBusy(amazon: Amazon): boolean {
  if (amazon.polls === 0) return false;
  amazon.polls--;
  return true;
}

/** The locales with an interaction model. */
function localesOf({ package: files }: Skill): string[] {
  return [...files.keys()].flatMap(
    (path) => /^interactionModels\/custom\/(.+)\.json$/.exec(path)?.[1] ?? [],
  );
}

export function withSkill(
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
