import { type AccountLinking } from '../accountLinking';
import { describeDrift, linkingDrift, uncomparedFields, type Difference } from './linkingDrift';
import { type Smapi, type SkillStage } from '../smapi/Smapi';

/** How account linking at Amazon compares with the project. `--json` prints it. */
export interface DriftReport {
  readonly same: boolean;
  readonly skillId: string;
  readonly skillStage: SkillStage;
  readonly differences: readonly Difference[];
  /** Fields that the project sets and Amazon never returns. */
  readonly notCompared: readonly string[];
}

/**
 * Compares account linking at Amazon with the project. Changes nothing.
 *
 * @throws {SmapiError} when Amazon can't be asked, and with the code `not_found` if the stage has no
 *   such skill
 */
export async function driftReport(
  smapi: Pick<Smapi, 'getAccountLinking' | 'getManifest'>,
  accountLinking: AccountLinking,
  skillId: string,
  skillStage: SkillStage,
): Promise<DriftReport> {
  const live = await smapi.getAccountLinking(skillId, skillStage);
  // Amazon gives the same answer without account linking and without the skill.
  if (live === undefined) await smapi.getManifest(skillId, skillStage);
  const differences = linkingDrift(accountLinking, live);
  return {
    same: differences.length === 0,
    skillId,
    skillStage,
    differences,
    notCompared: uncomparedFields(accountLinking),
  };
}

/**
 * Returns the report as text.
 *
 * @param name what Amazon is compared with. Default: the project
 */
export function describeReport(report: DriftReport, name = 'the project'): string {
  const { same, skillId, skillStage, differences, notCompared } = report;
  const verdict = same ? `matches ${name}` : `differs from ${name}`;
  return [
    `Account linking of ${skillId}, stage ${skillStage}, ${verdict}.`,
    describeDrift(differences, name.replace('the ', '')),
    notCompared.length > 0 &&
      `Not compared, since Amazon never shows it: ${notCompared.join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n');
}
