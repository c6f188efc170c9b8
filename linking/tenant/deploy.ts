import { compare, needsWriting, type Comparison } from './compare';
import { describe, describeExtras, differences } from './difference';
import { ManagementApi } from './ManagementApi';
import { partsOf } from './parts';
import { type Plan } from './Plan';
import { runDeployCli } from './runDeployCli';
import { TenantError } from './TenantError';

/** How to deploy. */
export interface DeployOptions {
  /** Called with progress messages. */
  readonly say: (text: string) => void;
  /** Whether to remove entries of lists that only Auth0 has. Default: false. */
  readonly prune?: boolean;
}

/**
 * Changes the application, and the API if there is one, at Auth0 to what the project says, and reads
 * them back. Writes only what differs. What someone added to a list at Auth0, such as a callback URL of
 * another program or a scope, stays unless it is pruned.
 *
 * @param plan what they should be
 * @throws {TenantError} when it can't be done
 */
export async function deploy(plan: Plan, { say, prune = false }: DeployOptions): Promise<void> {
  const { domain, advice } = plan;
  const management = await ManagementApi.signIn(plan);
  const comparisons: Comparison[] = [];
  for (const part of partsOf(plan, management)) comparisons.push(await compare(part, prune));

  for (const comparison of comparisons) say(intention(comparison, domain));
  const changes = comparisons.filter(needsWriting);
  if (changes.length > 0) {
    say('auth0-deploy-cli takes up to a minute …');
    const written = changes.map(
      ({ part, target, live }) => [part.section, [part.toWrite(target, live)]] as const,
    );
    await runDeployCli(plan, Object.fromEntries(written), management.accessToken);
    for (const change of changes) say(await readBack(change, domain));
  }
  const foreign = prune ? [] : comparisons.flatMap((comparison) => comparison.foreign);
  if (foreign.length > 0) {
    say(`Kept what is only at Auth0:\n${describeExtras(foreign)}\n${advice.extras}`);
  }
}

function intention(comparison: Comparison, domain: string): string {
  const { part, live, drift } = comparison;
  const place = `"${part.name}" at ${domain}`;
  if (!needsWriting(comparison)) return `${place} matches the project. Nothing to do.`;
  return live ? `Changing ${place}:\n${describe(drift)}` : `Creating ${place}.`;
}

async function readBack({ part, live, target }: Comparison, domain: string): Promise<string> {
  const after = await part.find();
  if (!after) throw notTaken(part.kind, `"${part.name}" was not created.`);
  const rest = differences(target, after);
  if (rest.length > 0) throw notTaken(part.kind, `Auth0 didn't accept:\n${describe(rest)}`);
  if (live) return `Changed "${part.name}", and read it back.`;
  return `Created "${part.name}" at ${domain}, and read it back. ${part.nextSteps(after)}`.trim();
}

function notTaken(kind: string, what: string): TenantError {
  return new TenantError(what, `Look at the ${kind} in the Auth0 dashboard.`);
}
