import { type LiveApplication, type ManagementApi } from './ManagementApi';
import { type Plan } from './Plan';
import { TenantError } from './TenantError';

/**
 * Finds the one application that this project is about. Where it is not clear which one that is,
 * nothing is touched.
 *
 * @returns undefined when there is none yet
 * @throws {TenantError} when there is more than one of its name, or another one than the project's
 */
export async function findApplication(
  api: ManagementApi,
  { application: { name }, clientId }: Plan,
): Promise<LiveApplication | undefined> {
  const [found, ...others] = await api.applicationsNamed(name);
  if (others.length > 0) {
    throw new TenantError(
      `There are ${others.length + 1} applications named "${name}".`,
      'Rename all but one at Auth0, or choose another name for this one in the project.',
    );
  }
  if (clientId === undefined || found?.client_id === clientId) return found;
  throw new TenantError(
    found
      ? `The application "${name}" has the client ID ${found.client_id}, AUTH0_CLIENT_ID is another.`
      : `AUTH0_CLIENT_ID is set, and there is no application named "${name}".`,
    `Give the application of this project the name of the one that AUTH0_CLIENT_ID belongs to, or ` +
      `leave AUTH0_CLIENT_ID out to ${found ? 'use this one' : 'create one'}.`,
  );
}
