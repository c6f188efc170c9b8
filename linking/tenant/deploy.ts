import { describe, describeExtras, differences, extras, withExtras } from './difference';
import { findApplication } from './findApplication';
import { ManagementApi } from './ManagementApi';
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
 * Changes the application at Auth0 to what the project says, and reads it back. Writes nothing if
 * nothing differs. What someone added to a list at Auth0, such as a callback URL of another program,
 * stays unless it is pruned.
 *
 * @param plan what the application should be
 * @throws {TenantError} when it can't be done
 */
export async function deploy(plan: Plan, { say, prune = false }: DeployOptions): Promise<void> {
  const { application, domain } = plan;
  const api = await ManagementApi.signIn(domain, plan.credentials);

  const before = await findApplication(api, plan);
  const foreign = before ? extras(application, before) : [];
  const target = before && !prune ? withExtras(application, before) : application;
  const drift = before && differences(target, before);
  if (drift?.length === 0) {
    say(`"${application.name}" at ${domain} matches the project. Nothing to do.`);
  } else {
    say(
      drift
        ? `Changing "${application.name}" at ${domain}:\n${describe(drift)}`
        : `Creating "${application.name}" at ${domain}.`,
    );
    say('auth0-deploy-cli takes up to a minute …');
    await runDeployCli(plan, target, api.accessToken);

    const after = await findApplication(api, plan);
    if (!after) throw notTaken(`"${application.name}" was not created.`);
    const rest = differences(target, after);
    if (rest.length > 0) throw notTaken(`Auth0 didn't accept:\n${describe(rest)}`);
    say(
      before ? 'Changed, and read back.' : introduction(after.client_id, application.name, domain),
    );
  }
  if (foreign.length > 0 && !prune) {
    say(
      `Kept what is only at Auth0:\n${describeExtras(foreign)}\n` +
        'Remove it with: npm run auth0:deploy -- --prune',
    );
  }
}

/**
 * Returns what is left to do by hand. The secret isn't read, so it can't be shown. An application
 * that wasn't created in the dashboard may have no connection.
 */
function introduction(clientId: string, name: string, domain: string): string {
  return `Created "${name}" at ${domain}, and read it back. Add this to .env:

AUTH0_CLIENT_ID=${clientId}
AUTH0_CLIENT_SECRET=(in the dashboard: Applications → ${name} → Settings → Client Secret)

Then check who may sign in: Applications → ${name} → Connections.`;
}

function notTaken(what: string): TenantError {
  return new TenantError(what, 'Look at the application in the Auth0 dashboard.');
}
