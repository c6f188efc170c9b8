import { compare, needsWriting, type Comparison } from './compare';
import { describe, describeExtras } from './difference';
import { ManagementApi } from './ManagementApi';
import { partsOf } from './parts';
import { type Plan } from './Plan';

/**
 * Compares the application, and the API if there is one, at Auth0 with what the project says. Writes
 * nothing. What someone added to a list at Auth0 is shown, and is not a difference: a deploy keeps it.
 *
 * @param plan what they should be
 * @param say called with what differs
 * @returns whether nothing differs
 * @throws {TenantError} when it can't be compared
 */
export async function diff(plan: Plan, say: (text: string) => void): Promise<boolean> {
  const management = await ManagementApi.signIn(plan);
  let isSame = true;
  for (const part of partsOf(plan, management)) {
    const comparison = await compare(part);
    say(verdict(comparison, plan.domain));
    if (comparison.foreign.length > 0) {
      const entries = describeExtras(comparison.foreign);
      say(`Only at Auth0, and kept unless you deploy with --prune:\n${entries}`);
    }
    if (needsWriting(comparison)) isSame = false;
  }
  return isSame;
}

function verdict({ part, live, drift }: Comparison, domain: string): string {
  const place = `"${part.name}" at ${domain}`;
  if (!live) return `There is no ${part.kind} ${place}.`;
  if (drift.length === 0) return `${place} matches the project.`;
  return `${place} differs:\n${describe(drift)}`;
}
