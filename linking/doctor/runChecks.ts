import { unchecked, type Check, type Finding, type Outcome } from './Check';

/**
 * Runs checks, each as soon as those that it needs have passed, and side by side where none needs
 * the other. A check that needs one which has not passed is not run: it is neither good nor bad.
 *
 * @param checks in the order of the report; a check stands behind those that it needs
 * @returns what they found, in the same order
 */
export async function runChecks(checks: readonly Check[]): Promise<Finding[]> {
  const findings = new Map<string, Promise<Finding>>();
  for (const check of checks) findings.set(check.id, examine(check, findings));
  return Promise.all(findings.values());
}

async function examine(
  check: Check,
  findings: ReadonlyMap<string, Promise<Finding>>,
): Promise<Finding> {
  const { id, group, title, needs = [] } = check;
  const needed = await Promise.all(needs.map((need) => findingOf(need, findings)));
  const missing = needed.find(({ verdict }) => verdict !== 'passed');
  const outcome: Outcome = missing
    ? unchecked(`not before "${missing.title}" has passed`)
    : await check.run();
  return { id, group, title, ...outcome };
}

async function findingOf(
  id: string,
  findings: ReadonlyMap<string, Promise<Finding>>,
): Promise<Finding> {
  const finding = findings.get(id);
  if (!finding) throw new Error(`There is no check named ${id} before the one that needs it.`);
  return finding;
}
