import * as z from 'zod';

/** Amazon's names for how something ended; there may be others. */
const status = z.string();

const messages = z
  .array(z.looseObject({ message: z.string() }))
  .optional()
  .transform((list = []) => list.map(({ message }) => message));

/** @see `v1.skill.ImportResponse` in the spec.json of ask-smapi-model */
export const importStatusSchema = z.object({
  status,
  errors: messages,
  warnings: messages,
  skill: z
    .object({
      skillId: z.string().optional(),
      resources: z
        .array(
          z.object({
            name: z.string().default('a resource without a name'),
            status,
            errors: messages,
            warnings: messages,
          }),
        )
        .default([]),
    })
    .optional(),
});

const lastUpdate = z.object({
  status: status.optional(),
  errors: messages,
  warnings: messages,
  buildDetails: z.object({ steps: z.array(z.object({ errors: messages })).default([]) }).optional(),
});

type LastUpdate = z.infer<typeof lastUpdate>;

/** @see `v1.skill.SkillStatus` in the spec.json of ask-smapi-model */
export const skillStatusSchema = z.object({
  manifest: z.object({ lastUpdateRequest: lastUpdate.optional() }).optional(),
  interactionModel: z
    .record(z.string(), z.object({ lastUpdateRequest: lastUpdate.optional() }))
    .optional(),
});

export type ImportStatus = z.infer<typeof importStatusSchema>;
export type SkillStatus = z.infer<typeof skillStatusSchema>;

/** A part of the skill as Amazon reports it. */
export interface ResourceReport {
  /** `Manifest`, `InteractionModel.en-US`. Undefined for the import itself. */
  readonly name: string | undefined;
  /** Undefined if Amazon shows none, or none yet. */
  readonly status: string | undefined;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Returns the import itself and each of its resources. */
export function importReports({ skill, ...whole }: ImportStatus): ResourceReport[] {
  return [{ name: undefined, ...whole }, ...(skill?.resources ?? [])];
}

/**
 * Returns the manifest and the interaction model of each locale.
 *
 * @param locales those that were deployed. Amazon lists the models that are available, and these may
 *   not be, yet: the ones that it leaves out have no status
 */
export function skillReports(
  { manifest, interactionModel = {} }: SkillStatus,
  locales: readonly string[],
): ResourceReport[] {
  const update = (locale: string): LastUpdate | undefined =>
    interactionModel[locale]?.lastUpdateRequest;
  const others = Object.keys(interactionModel).filter((locale) => update(locale)?.status);
  const models = [...new Set([...locales, ...others])].map((locale) =>
    resource(`InteractionModel.${locale}`, update(locale)),
  );
  return [resource('Manifest', manifest?.lastUpdateRequest), ...models];
}

function resource(name: string, update?: LastUpdate): ResourceReport {
  const { status, errors = [], warnings = [], buildDetails } = update ?? {};
  const steps = buildDetails?.steps.flatMap((step) => step.errors) ?? [];
  return { name, status, errors: [...new Set([...errors, ...steps])], warnings };
}

/**
 * Returns the resources that Amazon is still working on, or shows no status of; undefined when there
 * are none.
 */
export function inProgress(reports: readonly ResourceReport[]): string | undefined {
  const open = reports.filter(({ status = 'IN_PROGRESS' }) => status === 'IN_PROGRESS');
  if (open.length === 0) return undefined;
  return open.flatMap(({ name }) => name ?? []).join(', ') || 'in progress';
}

/** Whether every part ended well. A part that was skipped is not an error; without a status, it is. */
export function hasSucceeded(reports: readonly ResourceReport[]): boolean {
  return reports.every(
    ({ name, status, errors }) =>
      errors.length === 0 &&
      (status === 'SUCCEEDED' || (name !== undefined && status === 'SKIPPED')),
  );
}

/** Returns every error and warning, and every status that isn't a success, one per line. */
export function problemsIn(reports: readonly ResourceReport[]): string[] {
  return reports.flatMap((report) => {
    const { name = 'The import', status, errors, warnings } = report;
    const lines = [
      ...errors.map((message) => `${name}: ${message}`),
      ...warnings.map((message) => `${name}: warning: ${message}`),
    ];
    const isSaid = status === 'SUCCEEDED' || status === 'IN_PROGRESS' || errors.length > 0;
    if (isSaid || report.name === undefined) return lines;
    return [...lines, `${name}: ${status ?? 'Amazon shows no status'}`];
  });
}
