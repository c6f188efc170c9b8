import {
  playgroundApi,
  playgroundClientId,
  playgroundHost,
  playgroundSkillId,
  playgroundVendorId,
} from '../src/config/laptop';
import { auth0Url, readEnvironment, type Environment, type Stage } from '../src/config';
import { laptopVariables, productionVariablesIn } from './variables';

/** What a stage is built for: a skill at Amazon and an application at Auth0. */
export interface Deployment {
  /** Auth0's origin, without a trailing slash. */
  readonly auth0Url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly vendorId: string;
  /** Undefined until the first deploy, which creates the skill. */
  readonly skillId: string | undefined;
  /** Where requests for the skill go: a URL, or the ARN of a Lambda function. */
  readonly endpoint: string;
  /** The identifier of your API, which access tokens also work for; undefined without one. */
  readonly audience: string | undefined;
  /** The scopes of your API that Alexa asks for. */
  readonly apiScopes: readonly string[];
  /** Whether users can ask for their orders, which your API knows. */
  readonly hasOrders: boolean;
}

/**
 * Reads what a stage is built for from the environment.
 *
 * @throws {ConfigError} when at least one variable of that stage is missing or bad
 */
export function readDeployment(stage: Stage, environment: Environment): Deployment {
  return stage === 'dev' ? laptop(environment) : production(environment);
}

/** Returns the playground's values, which are fixed except for its ports. */
function laptop(environment: Environment): Deployment {
  const { PLAYGROUND_API: isApiWanted, ...ports } = readEnvironment(laptopVariables, environment);
  return {
    auth0Url: auth0Url(`${playgroundHost}:${ports.PLAYGROUND_AUTH0_PORT}`, 'dev'),
    clientId: playgroundClientId,
    // No built file contains a secret, so the playground makes its own.
    clientSecret: 'only the playground knows it',
    vendorId: playgroundVendorId,
    skillId: playgroundSkillId,
    endpoint: `http://${playgroundHost}:${ports.JOVO_PORT}/webhook`,
    audience: isApiWanted ? playgroundApi.audience : undefined,
    apiScopes: isApiWanted ? playgroundApi.scopes : [],
    hasOrders: isApiWanted,
  };
}

function production(environment: Environment): Deployment {
  const values = readEnvironment(productionVariablesIn(environment), environment);
  return {
    auth0Url: auth0Url(values.AUTH0_DOMAIN, 'prod'),
    clientId: values.AUTH0_CLIENT_ID,
    clientSecret: values.AUTH0_CLIENT_SECRET || values.AUTH0_CLIENT_SECRET_FILE,
    vendorId: values.ALEXA_VENDOR_ID,
    skillId: values.ALEXA_SKILL_ID,
    endpoint: values.SKILL_ENDPOINT,
    audience: values.AUTH0_AUDIENCE,
    apiScopes: values.AUTH0_API_SCOPES,
    hasOrders: values.ORDERS_API_URL !== undefined,
  };
}
