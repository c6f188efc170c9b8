import { type Smapi } from '../smapi/Smapi';
import { poll, type Patience } from './poll';
import { SkillPackageError } from './SkillPackageError';
import {
  hasSucceeded,
  importReports,
  inProgress,
  problemsIn,
  skillReports,
  type ImportStatus,
} from '../smapi/status';
import { upload } from './upload';

/** A skill package, and where it goes. */
export interface PackageToImport {
  /** A ZIP archive. */
  readonly archive: Uint8Array;
  /** Undefined creates a skill. */
  readonly skillId: string | undefined;
  /** The locales with an interaction model in the package. */
  readonly locales: readonly string[];
}

/** What is known so far, in case the import ends early. */
export interface ImportProgress {
  importId?: string;
  skillId?: string;
}

/** A deployed package: its skill, and what Amazon warns about. */
export interface ImportedPackage {
  readonly skillId: string;
  readonly warnings: readonly string[];
}

const check = 'Fix what Amazon names, build again';

/** What the development stage holds after an import that didn't succeed, by its status. */
const liveAfter: Readonly<Record<string, string>> = {
  ROLLBACK_SUCCEEDED: 'Amazon rolled back the import: the development stage is as it was before.',
  ROLLBACK_FAILED:
    'Amazon could not roll back the import: the development stage may hold parts of the old and ' +
    'of the new package.',
  SKIPPED: 'Amazon has skipped the import: the development stage is as it was.',
  IN_PROGRESS: 'Amazon is still importing the package.',
  SUCCEEDED: 'The development stage contains the imported package.',
};

/**
 * Imports a skill package into the development stage, and waits until Amazon has built all of it.
 *
 * @param progress updated during the import
 * @throws {SkillPackageError} with every error and warning when Amazon doesn't take all of it
 * @throws {SmapiError} when Amazon can't be asked
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-package-api-reference.html
 */
export async function importPackage(
  smapi: Smapi,
  { archive, skillId: target, locales }: PackageToImport,
  patience: Patience,
  progress: ImportProgress = {},
): Promise<ImportedPackage> {
  const location = await smapi.createUploadUrl();
  await upload(location, archive);
  const importId = await smapi.importPackage(location, target);
  progress.importId = importId;
  patience.say(`Amazon imports the skill package (import ${importId}) …`);

  const imported = await poll(
    async () => {
      const status = await smapi.getImportStatus(importId);
      if (status.skill?.skillId !== undefined) progress.skillId = status.skill.skillId;
      return status;
    },
    (status) => openIn(status),
    patience,
  );
  const skillId = skillIdOf(imported, importId);
  progress.skillId = skillId;

  const built = await poll(
    async () => skillReports(await smapi.getSkillStatus(skillId), locales),
    inProgress,
    patience,
  );
  const warnings = [...new Set([...problemsIn(importReports(imported)), ...problemsIn(built)])];
  if (hasSucceeded(built)) return { skillId, warnings };
  const open = inProgress(built);
  const isOpen = open !== undefined;
  throw new SkillPackageError(
    isOpen
      ? `Amazon hasn't reported that it built ${open}.`
      : "Amazon imported the skill package, but didn't build all of it.",
    {
      problems: warnings,
      live:
        'The package is in the development stage. Where the build failed, Alexa uses the last ' +
        'interaction model that was built, if there is one.',
      hint: isOpen
        ? `Check the progress with: npx ask smapi get-skill-status --skill-id ${skillId}`
        : `${check}, and deploy again.`,
    },
  );
}

/** The skill of an import that succeeded. */
function skillIdOf(imported: ImportStatus, importId: string): string {
  const reports = importReports(imported);
  const { status, skill } = imported;
  if (hasSucceeded(reports) && skill?.skillId !== undefined) return skill.skillId;
  const followUp = `npx ask smapi get-import-status --import-id ${importId}`;
  const isPartial = status === 'SUCCEEDED';
  const message = isPartial
    ? 'Amazon did not import all of the skill package.'
    : `Amazon did not import the skill package (${status}).`;
  throw new SkillPackageError(message, {
    problems: problemsIn(reports),
    live:
      liveAfter[status] ??
      'Amazon does not say what is in the development stage now; usually it is unchanged.',
    hint:
      openIn(imported) === undefined
        ? `${check}, and deploy again. More about this import: ${followUp}`
        : `Check the progress with: ${followUp}`,
  });
}

/** Returns what is still being imported; undefined once the whole import has ended. */
function openIn(imported: ImportStatus): string | undefined {
  return imported.status === 'IN_PROGRESS' ? inProgress(importReports(imported)) : undefined;
}
