import { describe, describeExtras, differences, extras, withExtras } from './difference';
import { findApplication } from './findApplication';
import { ManagementApi } from './ManagementApi';
import { type Plan } from './Plan';

/**
 * Compares the application at Auth0 with what the project says. Writes nothing. What someone added to
 * a list at Auth0 is shown, and is not a difference: a deploy keeps it.
 *
 * @param plan what the application should be
 * @param say called with what differs
 * @returns whether nothing differs
 * @throws {TenantError} when it can't be compared
 */
export async function diff(plan: Plan, say: (text: string) => void): Promise<boolean> {
  const { application, domain } = plan;
  const api = await ManagementApi.signIn(domain, plan.credentials);
  const live = await findApplication(api, plan);
  if (!live) {
    say(`There is no application "${application.name}" at ${domain}.`);
    return false;
  }
  const drift = differences(withExtras(application, live), live);
  say(
    drift.length === 0
      ? `"${application.name}" at ${domain} matches the project.`
      : `"${application.name}" at ${domain} differs:\n${describe(drift)}`,
  );
  const foreign = extras(application, live);
  if (foreign.length > 0) {
    say(`Only at Auth0, and kept unless you deploy with --prune:\n${describeExtras(foreign)}`);
  }
  return drift.length === 0;
}
