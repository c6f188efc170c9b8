import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../auth0/config.json';
import { alexaRedirectUrls } from '../../linking/redirectUrls';
import { type Plan } from '../../linking/tenant/Plan';
import { readApi, readTenant } from '../../linking/tenant/readTenant';
import { TenantError } from '../../linking/tenant/TenantError';
import { grantTypes, linkingTerms, tokenEndpointAuthMethods } from '../../linking/terms';
import { readEnvironment, type Environment } from '../../src/config';
import { identity } from '../../src/identity';
import { apiIn } from '../api';
import { deployAdvice } from './advice';
import { variablesFor } from './variables';

const root = join(__dirname, '../..');
const defaultTenantFile = join(root, 'auth0/tenant.yaml');
const defaultApiFile = join(root, 'auth0/api.yaml');

/**
 * Reads what the tenant should be, and reports every fault in it before Auth0 is asked.
 *
 * @param tenantFile the path of the tenant file. Default: `auth0/tenant.yaml`
 * @param apiFile the path of the API's file, which is only read if there is an audience. Default:
 *   `auth0/api.yaml`
 * @throws {ConfigError} when variables are missing or bad
 * @throws {TenantError} when a file can't be used, or something might be deleted
 */
export function readPlan(
  environment: Environment,
  tenantFile = defaultTenantFile,
  apiFile = defaultApiFile,
): Plan {
  const values = readEnvironment(variablesFor(environment), environment);
  refuseToDelete(environment);
  const keywords = {
    APPLICATION_NAME: identity.auth0Application,
    ALEXA_REDIRECT_URLS: alexaRedirectUrls(values.ALEXA_VENDOR_ID),
    GRANT_TYPES: grantTypes,
    TOKEN_ENDPOINT_AUTH_METHOD: tokenEndpointAuthMethods[linkingTerms.accessTokenScheme],
  };
  const api = apiIn(values);
  const { PATH, NODE_EXTRA_CA_CERTS } = environment;
  return {
    domain: values.AUTH0_DEPLOY_DOMAIN ?? values.AUTH0_DOMAIN,
    credentials: {
      accessToken: values.AUTH0_DEPLOY_ACCESS_TOKEN,
      clientId: values.AUTH0_DEPLOY_CLIENT_ID,
      clientSecret: values.AUTH0_DEPLOY_CLIENT_SECRET,
    },
    application: readTenant(readFileSync(tenantFile, 'utf8'), keywords),
    api:
      api &&
      readApi(readFileSync(apiFile, 'utf8'), {
        API_IDENTIFIER: api.audience,
        API_NAME: identity.auth0Api,
        API_SCOPES: api.scopes,
      }),
    clientId: values.AUTH0_CLIENT_ID,
    deployCli: {
      command: join(root, 'node_modules/.bin/a0deploy'),
      settings: config,
      environment: {
        PATH,
        NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'withoutPrompts.js'))}`,
        ...(NODE_EXTRA_CA_CERTS !== undefined && { NODE_EXTRA_CA_CERTS }),
      },
    },
    advice: deployAdvice(identity.auth0Application),
  };
}

/** With it, auth0-deploy-cli would delete every other application of the tenant. */
function refuseToDelete({ AUTH0_ALLOW_DELETE: wish = 'false' }: Environment): void {
  if (['', 'false'].includes(wish) && !config.AUTH0_ALLOW_DELETE) return;
  throw new TenantError(
    'AUTH0_ALLOW_DELETE is set.',
    'Remove it: this project never deletes applications.',
  );
}
