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
  { application: { name }, clientId, advice }: Plan,
): Promise<LiveApplication | undefined> {
  const [found, ...others] = await api.applicationsNamed(name);
  if (others.length > 0) {
    throw new TenantError(
      `There are ${others.length + 1} applications named "${name}".`,
      advice.ambiguousName,
    );
  }
  if (clientId === undefined || found?.client_id === clientId) return found;
  throw new TenantError(
    found
      ? `The application "${name}" has the client ID ${found.client_id}, not ${clientId}.`
      : `There is no application named "${name}", and so none with the client ID ${clientId}.`,
    advice.otherClientId(found !== undefined),
  );
}
