import { NoAnswer } from '../http';
import { unchecked, type Check, type Finding, type Outcome } from './Check';

/**
 * Runs checks, each as soon as those that it needs have passed, and in parallel where they don't
 * need each other. A check that needs one that hasn't passed isn't run. A check that gets no answer,
 * or crashes, is unchecked, so the other findings aren't lost.
 *
 * @param checks in the order of the report; a check comes after those that it needs
 * @returns their findings, in the same order
 */
export async function runChecks(checks: readonly Check[]): Promise<Finding[]> {
  const ids = new Set<string>();
  for (const { id, needs = [] } of checks) {
    const missing = needs.find((need) => !ids.has(need));
    if (missing !== undefined)
      throw new Error(`${id} needs ${missing}, which must come before it.`);
    ids.add(id);
  }
  const findings = new Map<string, Promise<Finding>>();
  for (const check of checks) findings.set(check.id, examine(check, findings));
  return Promise.all(findings.values());
}

async function examine(
  check: Check,
  findings: ReadonlyMap<string, Promise<Finding>>,
): Promise<Finding> {
  const { id, group, title, rules, needs = [] } = check;
  const needed = await Promise.all(needs.flatMap((need) => findings.get(need) ?? []));
  const missing = needed.find(({ verdict }) => verdict !== 'passed');
  const outcome = missing
    ? unchecked(`"${missing.title}" must pass first`)
    : await outcomeOf(check);
  return { id, group, title, ...(rules && { rules }), ...outcome, reason: plain(outcome.reason) };
}

/** What servers say must not control a terminal, or give GitHub's runner a command. */
function plain(reason: string): string {
  return reason.replaceAll(/[^\P{Cc}\n]+/gu, ' ').replaceAll(/\n\s*(?=::|##\[)/gu, ' ');
}

async function outcomeOf(check: Check): Promise<Outcome> {
  try {
    return await check.run();
  } catch (error) {
    if (error instanceof NoAnswer) return unchecked(error.message);
    return unchecked(`the check itself failed, please report it: ${String(error)}`);
  }
}
