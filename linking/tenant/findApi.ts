import { type Api } from './api';
import { type LiveApi, type ManagementApi } from './ManagementApi';
import { type Live } from './Part';
import { TenantError } from './TenantError';

/**
 * Finds the project's API by its identifier, which can't be changed.
 *
 * @returns its properties with the names of its scopes; undefined if it doesn't exist yet
 * @throws {TenantError} when it is Auth0's own, or there is one with another slash at the end
 */
export async function findApi(
  management: ManagementApi,
  { identifier }: Api,
): Promise<Live | undefined> {
  const apis = await management.apis();
  const api = apis.find((candidate) => candidate.identifier === identifier);
  if (api?.is_system) {
    throw new TenantError(
      `"${identifier}" is an API of Auth0 itself.`,
      'Set the audience to the identifier of your own API.',
    );
  }
  if (api) return withScopeNames(api);
  const similar = apis.find((candidate) => bare(candidate.identifier) === bare(identifier));
  if (!similar) return undefined;
  throw new TenantError(
    `There is no API "${identifier}", but there is "${similar.identifier}": only the slash differs.`,
    'Set the audience to the one that your API checks, or delete the other one at Auth0.',
  );
}

/** Returns the scopes in Auth0's form. Those that exist keep the descriptions that they have. */
export function scopesInFull({ scopes }: Live, live: Live | undefined): LiveApi['scopes'] {
  const existing = (live?.[inFull] ?? []) as LiveApi['scopes'];
  return (scopes as Api['scopes']).map(
    (name) => existing.find(({ value }) => value === name) ?? { value: name },
  );
}

/** Where the scopes with their descriptions are kept. */
const inFull = 'scopes in full';

function withScopeNames(api: LiveApi): Live {
  return { ...api, scopes: api.scopes.map(({ value }) => value), [inFull]: api.scopes };
}

function bare(identifier: string): string {
  return identifier.replace(/\/+$/, '');
}
