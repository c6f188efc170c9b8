import * as z from 'zod';
import { apiVariables, apiVariablesIn } from '../api';
import { productionVariables } from '../variables';
import { type Environment, type Variable } from '../../src/config';
import { auth0Domain } from '../../src/config/variables';

const text = z.string().regex(/^\S+$/, 'must not contain spaces');

const deployDomain: Variable<string | undefined> = {
  meaning: "The tenant's own domain. Needed only if AUTH0_DOMAIN is a custom domain.",
  example: 'your-tenant.eu.auth0.com',
  schema: z.optional(auth0Domain.schema),
};

const deployClientId: Variable<string | undefined> = {
  meaning: 'The client ID of the machine-to-machine application that may manage the tenant.',
  example: 'zYxWvUtSrQpOnMlKjIhGfEdCbA987654',
  schema: text,
};

const deployClientSecret: Variable<string | undefined> = {
  meaning: 'The client secret of that application.',
  example: '(copy it from the settings of the application at Auth0)',
  schema: text,
};

const deployAccessToken: Variable<string | undefined> = {
  meaning: 'An access token for the Management API, instead of a client ID and secret for it.',
  example: '(the dashboard shows one under APIs → Auth0 Management API → API Explorer)',
  schema: text.optional(),
};

const clientId: Variable<string | undefined> = {
  ...productionVariables.AUTH0_CLIENT_ID,
  schema: text.optional(),
};

const variables = {
  AUTH0_DOMAIN: productionVariables.AUTH0_DOMAIN,
  AUTH0_DEPLOY_DOMAIN: deployDomain,
  AUTH0_DEPLOY_CLIENT_ID: deployClientId,
  AUTH0_DEPLOY_CLIENT_SECRET: deployClientSecret,
  AUTH0_DEPLOY_ACCESS_TOKEN: deployAccessToken,
  // Before the first deploy there is no application, so it has no ID.
  AUTH0_CLIENT_ID: clientId,
  ALEXA_VENDOR_ID: productionVariables.ALEXA_VENDOR_ID,
  ...apiVariables,
};

/**
 * Returns the variables that are needed to manage the tenant. With an access token, the client
 * credentials that would get one are optional.
 */
export function variablesFor(environment: Environment): typeof variables {
  const all = { ...variables, ...apiVariablesIn(environment) };
  if (!environment.AUTH0_DEPLOY_ACCESS_TOKEN?.trim()) return all;
  return {
    ...all,
    AUTH0_DEPLOY_CLIENT_ID: { ...deployClientId, schema: text.optional() },
    AUTH0_DEPLOY_CLIENT_SECRET: { ...deployClientSecret, schema: text.optional() },
  };
}
