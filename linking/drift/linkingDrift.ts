import { type AccountLinking } from '../accountLinking';
import { splitAudience } from '../audience';
import { type LiveLinking } from '../smapi/Smapi';

/** A field of the account linking block whose value at Amazon differs from the project's. */
export interface Difference {
  readonly field: string;
  /** Undefined if the field isn't set. */
  readonly live: unknown;
  /** Undefined if the field isn't set. */
  readonly project: unknown;
}

/** The fields that Amazon returns, in the order in which they are shown. */
const comparedFields = [
  'type',
  'authorizationUrl',
  'accessTokenUrl',
  'clientId',
  'accessTokenScheme',
  'scopes',
  'domains',
  'defaultTokenExpirationInSeconds',
  'redirectUrls',
  'authorizationUrlsByPlatform',
  'voiceForwardAccountLinking',
] as const satisfies readonly (keyof LiveLinking)[];

/** The fields that Amazon accepts and never returns, so that they can't be compared. */
const hiddenFields = ['clientSecret', 'reciprocalAccessTokenUrl', 'skipOnEnablement'] as const;

/** What an unset field means. */
const defaults: Partial<Record<keyof LiveLinking, unknown>> = {
  scopes: [],
  domains: [],
  redirectUrls: [],
  authorizationUrlsByPlatform: [],
  voiceForwardAccountLinking: 'DISABLED',
};

/**
 * Compares account linking in the project with Amazon's. The order of lists doesn't matter.
 *
 * @param project the block `accountLinking` of the project
 * @param live what Amazon returned; undefined if the skill has no account linking
 * @returns one entry for each field that differs, never the client secret: see `uncomparedFields`
 */
export function linkingDrift(project: AccountLinking, live: LiveLinking = {}): Difference[] {
  return comparedFields
    .filter((field) => !isLeftToAmazon(field, project))
    .filter((field) => comparable(field, project[field]) !== comparable(field, live[field]))
    .map((field) => ({ field, live: live[field], project: project[field] }))
    .flatMap((difference) => audienceDrift(difference) ?? difference);
}

/**
 * Two authorization URLs that differ only in the audience differ in a value that is easily
 * overlooked, since it is encoded: it gets a line of its own. Other differences are undefined.
 */
function audienceDrift({ field, live, project }: Difference): Difference[] | undefined {
  if (field !== 'authorizationUrl') return undefined;
  if (!isUrl(live) || !isUrl(project)) return undefined;
  const [theirs, ours] = [splitAudience(live), splitAudience(project)];
  if (theirs.url !== ours.url) return undefined;
  if (theirs.audience === ours.audience) return [];
  return [{ field: 'audience in authorizationUrl', live: theirs.audience, project: ours.audience }];
}

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value);
}

/** Returns the fields that the project sets and that can't be compared. */
export function uncomparedFields(project: AccountLinking): string[] {
  return hiddenFields.filter((field) => project[field] !== undefined);
}

/**
 * Returns the differences as text: a field and both of its values, in three lines. Empty if there are
 * none.
 *
 * @param name what Amazon is compared with. Default: project
 */
export function describeDrift(differences: readonly Difference[], name = 'project'): string {
  const width = Math.max('live:'.length, name.length + 1);
  return differences
    .map(
      ({ field, live, project }) =>
        `${field}\n  ${'live:'.padEnd(width)} ${describe(live)}\n  ${`${name}:`.padEnd(width)} ${describe(project)}`,
    )
    .join('\n');
}

/** Auth0 always says how long a token lives, so a project needs no default. */
function isLeftToAmazon(field: keyof LiveLinking, project: AccountLinking): boolean {
  return field === 'defaultTokenExpirationInSeconds' && project[field] === undefined;
}

/** Returns the same text for values that mean the same. */
function comparable(field: keyof LiveLinking, value: unknown = defaults[field]): string {
  return Array.isArray(value) ? value.map(canonical).sort().join('\n') : canonical(value);
}

/** Returns JSON with sorted keys. */
function canonical(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null;
  return JSON.stringify(isObject ? Object.entries(value).sort() : (value ?? null));
}

function describe(value: unknown): string {
  if (value === undefined) return '(not set)';
  if (!Array.isArray(value)) return asText(value);
  return value.map(asText).join(', ') || '(none)';
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
