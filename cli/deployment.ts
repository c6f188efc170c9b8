import {
  playgroundClientId,
  playgroundHost,
  playgroundSkillId,
  playgroundVendorId,
} from '../src/config/laptop';
import { auth0Url, readEnvironment, type Environment, type Stage } from '../src/config';
import { laptopVariables, withOneSecret } from './variables';

/** Whom one stage is built for: the skill at Amazon, and the application at Auth0. */
export interface Deployment {
  /** Auth0's origin, without a slash at its end. */
  readonly auth0Url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly vendorId: string;
  /** Undefined until the first deploy, which creates the skill. */
  readonly skillId: string | undefined;
  /** Where requests for the skill go: a URL, or the ARN of a Lambda function. */
  readonly endpoint: string;
}

/**
 * Reads what a stage is built for from the environment.
 *
 * @throws {ConfigError} when at least one variable of that stage is missing or bad
 */
export function readDeployment(stage: Stage, environment: Environment): Deployment {
  return stage === 'dev' ? laptop(environment) : production(environment);
}

/** The playground: everything about it is known, and nothing of a real tenant gets into it. */
function laptop(environment: Environment): Deployment {
  const ports = readEnvironment(laptopVariables, environment);
  return {
    auth0Url: auth0Url(`${playgroundHost}:${ports.PLAYGROUND_AUTH0_PORT}`, 'dev'),
    clientId: playgroundClientId,
    // No file that is built holds a secret, so the playground has to bring its own.
    clientSecret: 'known to the playground alone',
    vendorId: playgroundVendorId,
    skillId: playgroundSkillId,
    endpoint: `http://${playgroundHost}:${ports.JOVO_PORT}/webhook`,
  };
}

function production(environment: Environment): Deployment {
  const values = readEnvironment(withOneSecret(environment), environment);
  return {
    auth0Url: auth0Url(values.AUTH0_DOMAIN, 'prod'),
    clientId: values.AUTH0_CLIENT_ID,
    clientSecret: values.AUTH0_CLIENT_SECRET || values.AUTH0_CLIENT_SECRET_FILE,
    vendorId: values.ALEXA_VENDOR_ID,
    skillId: values.ALEXA_SKILL_ID,
    endpoint: values.SKILL_ENDPOINT,
  };
}
