import { describe, differences } from './difference';
import { findApplication } from './findApplication';
import { ManagementApi } from './ManagementApi';
import { type Plan } from './Plan';
import { runDeployCli } from './runDeployCli';
import { TenantError } from './TenantError';

/**
 * Brings the application at Auth0 to what the project says, and reads it back. Writes nothing when
 * nothing differs.
 *
 * @param plan what the application should be
 * @param say told what is done
 * @throws {TenantError} when it can't be done
 */
export async function deploy(plan: Plan, say: (text: string) => void): Promise<void> {
  const { application, domain } = plan;
  const api = await ManagementApi.signIn(domain, plan.credentials);

  const before = await findApplication(api, plan);
  const drift = before && differences(application, before);
  if (drift?.length === 0) {
    say(`"${application.name}" at ${domain} is what the project says. Nothing to do.`);
    return;
  }
  say(
    drift
      ? `Changing "${application.name}" at ${domain}:\n${describe(drift)}`
      : `Creating "${application.name}" at ${domain}.`,
  );
  say('auth0-deploy-cli takes up to a minute …');
  await runDeployCli(plan, api.accessToken);

  const after = await findApplication(api, plan);
  if (!after) throw notTaken(`"${application.name}" was not created.`);
  const rest = differences(application, after);
  if (rest.length > 0) throw notTaken(`Auth0 did not take:\n${describe(rest)}`);
  say(before ? 'Changed, and read back.' : introduction(after.client_id, application.name, domain));
}

/**
 * What is left to do by hand. The secret is not read, so that it cannot be shown; and an application
 * that was not made in the dashboard may have no connection.
 */
function introduction(clientId: string, name: string, domain: string): string {
  return `Created "${name}" at ${domain}, and read it back. Put this into .env:

AUTH0_CLIENT_ID=${clientId}
AUTH0_CLIENT_SECRET=(in the dashboard: Applications → ${name} → Settings → Client Secret)

Then look who may sign in: Applications → ${name} → Connections.`;
}

function notTaken(what: string): TenantError {
  return new TenantError(what, 'Look at the application in the dashboard of Auth0.');
}
