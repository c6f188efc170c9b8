import * as z from 'zod/mini';
import type { Environment, Values, Variable } from './environment';
import { auth0Domain } from './variables';

/** Settings of Auth0's Management API. */
export interface ManagementOptions {
  /** The tenant's own origin: the API isn't available on a custom domain. */
  readonly url: string;
  /** The machine-to-machine application that may use the API. */
  readonly clientId: string;
  /** The secret itself, or the parameter of AWS's Parameter Store that holds it. */
  readonly clientSecret: string | { readonly parameter: string };
  /** The application that Alexa signs users in to. Only its grants are revoked. */
  readonly applicationId: string;
}

type OptionalText = Variable<string | undefined>;

/** If one of these is set, all variables for revoking grants are required. */
const SWITCHES = [
  'AUTH0_MANAGEMENT_CLIENT_ID',
  'AUTH0_MANAGEMENT_CLIENT_SECRET',
  'AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER',
];

/** Returns the variables for revoking grants at Auth0, which is optional. */
export function managementVariables(environment: Environment): {
  readonly AUTH0_MANAGEMENT_DOMAIN: OptionalText;
  readonly AUTH0_MANAGEMENT_CLIENT_ID: OptionalText;
  readonly AUTH0_MANAGEMENT_CLIENT_SECRET: OptionalText;
  readonly AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER: OptionalText;
  readonly AUTH0_CLIENT_ID: OptionalText;
} {
  const text = z.string().check(z.regex(/^\S+$/, 'must not contain blanks'));
  const isWanted = SWITCHES.some((name) => environment[name]?.trim());
  const schema = isWanted ? text : z.optional(text);
  const isInParameter = environment.AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER?.trim();
  return {
    AUTH0_MANAGEMENT_DOMAIN: {
      meaning: "The tenant's own domain. Needed only where AUTH0_DOMAIN is a custom domain.",
      example: 'your-tenant.eu.auth0.com',
      schema: z.optional(auth0Domain.schema),
    },
    AUTH0_MANAGEMENT_CLIENT_ID: {
      meaning: 'The client ID of the application that revokes grants.',
      example: 'zYxWvUtSrQpOnMlKjIhGfEdCbA987654',
      schema,
    },
    AUTH0_MANAGEMENT_CLIENT_SECRET: {
      meaning: 'The client secret of that application.',
      example: '(copy it from the settings of the application at Auth0)',
      schema: isInParameter
        ? z.undefined('must not be set together with AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER')
        : schema,
    },
    AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER: {
      meaning:
        "The parameter of AWS's Parameter Store that holds that secret, instead of the secret.",
      example: '/my-skill/auth0-management-client-secret',
      schema: z.optional(text),
    },
    AUTH0_CLIENT_ID: {
      meaning: 'The client ID of the application that Alexa signs users in to.',
      example: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
      schema,
    },
  };
}

/**
 * Converts the variables to options. Returns `undefined` if grants aren't revoked.
 *
 * @param domain the domain that users sign in at
 */
export function managementOptions(
  values: Values<ReturnType<typeof managementVariables>>,
  domain: string,
): ManagementOptions | undefined {
  const clientId = values.AUTH0_MANAGEMENT_CLIENT_ID;
  const parameter = values.AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER;
  const clientSecret = parameter ? { parameter } : values.AUTH0_MANAGEMENT_CLIENT_SECRET;
  const applicationId = values.AUTH0_CLIENT_ID;
  if (!clientId || !clientSecret || !applicationId) return undefined;
  const url = `https://${values.AUTH0_MANAGEMENT_DOMAIN ?? domain}`;
  return { url, clientId, clientSecret, applicationId };
}
