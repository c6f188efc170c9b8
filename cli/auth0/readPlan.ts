import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantTypes, linkingTerms, tokenEndpointAuthMethods } from '../../linking/terms';
import { alexaRedirectUrls } from '../../linking/redirectUrls';
import { readEnvironment, type Environment } from '../../src/config';
import { type Application } from '../../linking/tenant/application';
import config from '../../auth0/config.json';
import { readTenant, type Keywords } from '../../linking/tenant/readTenant';
import { TenantError } from '../../linking/tenant/TenantError';
import { variablesFor } from './variables';

/** Who may manage the tenant. */
export interface Credentials {
  readonly accessToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** What the tenant shall be, and all that is needed to get there. */
export interface Plan {
  /** The tenant's own domain. */
  readonly domain: string;
  readonly credentials: Credentials;
  readonly tenantFile: string;
  readonly keywords: Keywords;
  readonly application: Application;
  /** The ID that the rest of the project knows the application by, if it does. */
  readonly clientId: string | undefined;
}

const defaultTenantFile = join(__dirname, 'tenant.yaml');

/**
 * Reads what the tenant shall be, and finds every fault in it before anybody is asked.
 *
 * @param tenantFile the path of the tenant file. Default: the one in this room
 * @throws {ConfigError} when variables are missing or bad
 * @throws {TenantError} when the tenant file cannot be used, or something might be deleted
 */
export function readPlan(environment: Environment, tenantFile = defaultTenantFile): Plan {
  const values = readEnvironment(variablesFor(environment), environment);
  refuseToDelete(environment);
  const keywords = {
    ALEXA_REDIRECT_URLS: alexaRedirectUrls(values.ALEXA_VENDOR_ID),
    GRANT_TYPES: grantTypes,
    TOKEN_ENDPOINT_AUTH_METHOD: tokenEndpointAuthMethods[linkingTerms.accessTokenScheme],
  };
  return {
    domain: values.AUTH0_DEPLOY_DOMAIN ?? values.AUTH0_DOMAIN,
    credentials: {
      accessToken: values.AUTH0_DEPLOY_ACCESS_TOKEN,
      clientId: values.AUTH0_DEPLOY_CLIENT_ID,
      clientSecret: values.AUTH0_DEPLOY_CLIENT_SECRET,
    },
    tenantFile,
    keywords,
    application: readTenant(readFileSync(tenantFile, 'utf8'), keywords),
    clientId: values.AUTH0_CLIENT_ID,
  };
}

/** With it, auth0-deploy-cli would delete every application of the tenant but this one. */
function refuseToDelete({ AUTH0_ALLOW_DELETE: wish = 'false' }: Environment): void {
  if (['', 'false'].includes(wish) && !config.AUTH0_ALLOW_DELETE) return;
  throw new TenantError('AUTH0_ALLOW_DELETE is set.', 'Remove it: nothing is deleted here.');
}
