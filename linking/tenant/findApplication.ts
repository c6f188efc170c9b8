import { type LiveApplication, type ManagementApi } from './ManagementApi';
import { type Plan } from './Plan';
import { TenantError } from './TenantError';

/**
 * Finds the project's application. If it isn't clear which one that is, nothing is changed.
 *
 * @returns undefined if it doesn't exist yet
 * @throws {TenantError} when several have its name, or one has its name and another client ID
 */
export async function findApplication(
  api: ManagementApi,
  { application: { name }, clientId }: Plan,
): Promise<LiveApplication | undefined> {
  const [found, ...others] = await api.applicationsNamed(name);
  if (others.length > 0) {
    throw new TenantError(
      `There are ${others.length + 1} applications named "${name}".`,
      'Rename all but one at Auth0, or change the name in src/identity.ts.',
    );
  }
  if (clientId === undefined || found?.client_id === clientId) return found;
  throw new TenantError(
    found
      ? `AUTH0_CLIENT_ID is not the client ID of the application "${name}", which is ${found.client_id}.`
      : `AUTH0_CLIENT_ID is set, but there is no application named "${name}".`,
    'Set auth0Application in src/identity.ts to the name of the application that AUTH0_CLIENT_ID ' +
      `belongs to, or unset AUTH0_CLIENT_ID to ${found ? 'use this one' : 'create one'}.`,
  );
}
