import * as z from 'zod';
import { linkingTerms } from '../linking/terms';
import { type Environment, type Values, type Variable } from '../src/config';

/** Your own API, which users' access tokens work for as well. */
export interface Api {
  /** Its identifier at Auth0. */
  readonly audience: string;
  /** The scopes of the API that Alexa asks for. */
  readonly scopes: readonly string[];
}

/** Amazon accepts 15 scopes in all. */
const MAX_SCOPES = 15 - linkingTerms.scopes.length;

/** The characters of a scope: https://www.rfc-editor.org/rfc/rfc6749#section-3.3 */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,280}$/;

const audience: Variable<string | undefined> = {
  meaning:
    "The identifier of your API at Auth0, letter for letter. With it, the user's access token also " +
    'works for that API.',
  example: 'https://api.example.com/',
  schema: z
    .string()
    .regex(/^\S+$/, 'must not contain spaces')
    .max(600, 'must have up to 600 characters')
    .optional(),
};

const scopes: Variable<readonly string[]> = {
  meaning: 'The scopes of your API that Alexa asks for, separated by spaces.',
  example: 'read:orders',
  schema: z
    .string()
    .transform((text) => text.split(/\s+/))
    .pipe(
      z
        .array(z.string().regex(SCOPE, 'must not contain quotes or backslashes'))
        .max(MAX_SCOPES, `must be up to ${MAX_SCOPES} scopes, since Amazon accepts 15 in all`)
        .refine(areDistinct, 'must not repeat a scope')
        .refine(
          (names) => names.every((name) => !linkingTerms.scopes.includes(name)),
          `must not name ${linkingTerms.scopes.join(', ')}, which are always asked for`,
        ),
    )
    .default([]),
};

const noScopes: Variable<readonly string[]> = {
  ...scopes,
  schema: z.undefined('needs AUTH0_AUDIENCE, the API that they belong to').transform(() => []),
};

/** What the build needs for your API. Both are optional. */
export const apiVariables = {
  AUTH0_AUDIENCE: audience,
  AUTH0_API_SCOPES: scopes,
};

/** Returns the same variables. Without an audience, scopes are refused. */
export function apiVariablesIn(environment: Environment): typeof apiVariables {
  return environment.AUTH0_AUDIENCE?.trim()
    ? apiVariables
    : { ...apiVariables, AUTH0_API_SCOPES: noScopes };
}

/** Returns the API that the variables describe; undefined without an audience. */
export function apiIn(values: Partial<Values<typeof apiVariables>>): Api | undefined {
  const { AUTH0_AUDIENCE: identifier, AUTH0_API_SCOPES: names = [] } = values;
  return identifier === undefined ? undefined : { audience: identifier, scopes: names };
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
