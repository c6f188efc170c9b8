import { type AccountLinking } from '../accountLinking';
import { type LiveLinking } from '../smapi/Smapi';

/** A field of the account linking block that is live with another value than the project's. */
export interface Difference {
  readonly field: string;
  /** Undefined where the field is not set. */
  readonly live: unknown;
  /** Undefined where the field is not set. */
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

/** The fields that Amazon takes and never returns. What is live in them cannot be known. */
const hiddenFields = ['clientSecret', 'reciprocalAccessTokenUrl', 'skipOnEnablement'] as const;

/** What a field means that is not set. */
const defaults: Partial<Record<keyof LiveLinking, unknown>> = {
  scopes: [],
  domains: [],
  redirectUrls: [],
  authorizationUrlsByPlatform: [],
  voiceForwardAccountLinking: 'DISABLED',
};

/**
 * Compares what the project says about account linking with what is live. The order of a list does
 * not matter, since none of the lists has a meaning in its order.
 *
 * @param project the block `accountLinking` of the project
 * @param live what Amazon returned; undefined when the skill links no accounts
 * @returns one entry for each field that differs; empty when nothing does. The client secret is
 *   never among them: see `uncomparedFields`
 */
export function linkingDrift(project: AccountLinking, live: LiveLinking = {}): Difference[] {
  return comparedFields
    .filter((field) => !isLeftToAmazon(field, project))
    .filter((field) => comparable(field, project[field]) !== comparable(field, live[field]))
    .map((field) => ({ field, live: live[field], project: project[field] }));
}

/** The fields that the project sets and nobody can compare, since Amazon never returns them. */
export function uncomparedFields(project: AccountLinking): string[] {
  return hiddenFields.filter((field) => project[field] !== undefined);
}

/**
 * The differences as text, a field with both of its values in three lines.
 *
 * @returns an empty text when there are none
 */
export function describeDrift(differences: readonly Difference[]): string {
  return differences
    .map(
      ({ field, live, project }) =>
        `${field}\n  live:    ${describe(live)}\n  project: ${describe(project)}`,
    )
    .join('\n');
}

/** Auth0 always says how long a token lives, so the default is no matter of a project without one. */
function isLeftToAmazon(field: keyof LiveLinking, project: AccountLinking): boolean {
  return field === 'defaultTokenExpirationInSeconds' && project[field] === undefined;
}

/** A text that is the same for values that mean the same. */
function comparable(field: keyof LiveLinking, value: unknown = defaults[field]): string {
  return Array.isArray(value) ? value.map(canonical).sort().join('\n') : canonical(value);
}

/** JSON with the keys in order. */
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
