import { type AccountLinking } from '../accountLinking';
import { describeDrift, linkingDrift, uncomparedFields, type Difference } from './linkingDrift';
import { type Smapi, type SkillStage } from '../smapi/Smapi';

/** How account linking that is live compares with what the project says. `--json` prints it. */
export interface DriftReport {
  readonly same: boolean;
  readonly skillId: string;
  readonly skillStage: SkillStage;
  readonly differences: readonly Difference[];
  /** Fields that the project sets and Amazon never returns. */
  readonly notCompared: readonly string[];
}

/**
 * Compares, and changes nothing.
 *
 * @throws {SmapiError} when Amazon cannot be asked, and with the code `not_found` when there is no
 *   such skill in that stage
 */
export async function driftReport(
  smapi: Pick<Smapi, 'getAccountLinking' | 'getManifest'>,
  accountLinking: AccountLinking,
  skillId: string,
  skillStage: SkillStage,
): Promise<DriftReport> {
  const live = await smapi.getAccountLinking(skillId, skillStage);
  // Without account linking or without the skill: Amazon's answer is the same to both.
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

/** The report as text. */
export function describeReport(report: DriftReport): string {
  const { same, skillId, skillStage, differences, notCompared } = report;
  const verdict = same ? 'is what the project says' : 'differs from what the project says';
  return [
    `Account linking of ${skillId}, stage ${skillStage}, ${verdict}.`,
    describeDrift(differences),
    `Not compared, since Amazon never shows it: ${notCompared.join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n');
}
