import type { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readEnvironment, type Environment, type Values } from './environment';
import {
  managementOptions,
  managementVariables,
  type ManagementOptions,
} from './managementVariables';
import { storeVariable, type StoreAddress } from './storeVariable';
import {
  auth0Domain,
  playgroundVariables,
  skillId,
  stage,
  webhookPort,
  type Stage,
} from './variables';

export { ConfigError, type ConfigFault } from './ConfigError';
export { readEnvironment, type Environment, type Values, type Variable } from './environment';
export type { ManagementOptions } from './managementVariables';
export type { StoreAddress } from './storeVariable';
export type { Stage } from './variables';

/** All that the running skill has to be told. It needs no client secret, so it reads none. */
export type SkillConfig = ProductionConfig | LaptopConfig;

interface CommonConfig {
  /** Auth0's origin, without a slash at its end: `https://your-tenant.eu.auth0.com`. */
  readonly auth0Url: string;
  /** Requests for any other skill are refused. */
  readonly skillId: string;
  /** The TCP port of the webhook; 0 takes a free one. */
  readonly port: number;
  /** Where the skill keeps what it remembers. */
  readonly store: StoreAddress;
}

/** The skill in production: it listens to Alexa. */
export interface ProductionConfig extends CommonConfig {
  readonly stage: 'prod';
  /** How to revoke grants at Auth0, if that is wanted. */
  readonly management?: ManagementOptions | undefined;
}

/** The skill on the laptop: it listens to the playground's Alexa, and to nobody else. */
export interface LaptopConfig extends CommonConfig {
  readonly stage: 'dev';
  /** Where the playground's Alexa keeps her certificates: an origin. */
  readonly playgroundUrl: string;
  /** The root that vouches for them. It is made anew at each start of the playground. */
  readonly playgroundRoot: X509Certificate;
}

/**
 * The configuration of the running skill.
 *
 * @param environment where it is read from
 * @returns the configuration, frozen
 * @throws {ConfigError} when at least one variable is missing or bad; it names them all
 */
export function loadSkillConfig(environment: Environment): SkillConfig {
  return environment.JOVO_STAGE?.trim() === 'dev'
    ? loadLaptopConfig(environment)
    : loadProductionConfig(environment);
}

const commonVariables = (environment: Environment) => ({
  AUTH0_DOMAIN: auth0Domain,
  ALEXA_SKILL_ID: skillId,
  JOVO_PORT: webhookPort,
  JOVO_STAGE: stage,
  // Set by AWS: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  SKILL_STORE: storeVariable(environment.AWS_LAMBDA_FUNCTION_NAME !== undefined),
});

/**
 * The configuration of the skill in production.
 *
 * @param environment where it is read from
 * @returns the configuration, frozen
 * @throws {ConfigError} when at least one variable is missing or bad; it names them all
 */
export function loadProductionConfig(environment: Environment): ProductionConfig {
  const values = readEnvironment(
    { ...commonVariables(environment), ...managementVariables(environment) },
    environment,
  );
  return Object.freeze({
    stage: 'prod',
    ...commonConfig(values, 'prod'),
    management: managementOptions(values, values.AUTH0_DOMAIN),
  });
}

function loadLaptopConfig(environment: Environment): LaptopConfig {
  const values = readEnvironment(
    { ...commonVariables(environment), ...playgroundVariables },
    environment,
  );
  return Object.freeze({
    stage: 'dev',
    ...commonConfig(values, 'dev'),
    playgroundUrl: values.PLAYGROUND_URL,
    playgroundRoot: values.PLAYGROUND_ROOT_CERTIFICATE,
  });
}

function commonConfig(
  values: Values<ReturnType<typeof commonVariables>>,
  stage: Stage,
): CommonConfig {
  return {
    auth0Url: auth0Url(values.AUTH0_DOMAIN, stage),
    skillId: values.ALEXA_SKILL_ID,
    port: values.JOVO_PORT,
    store: values.SKILL_STORE,
  };
}

/**
 * Auth0's origin. Always https, but for the playground's Auth0 on the same laptop.
 *
 * @param domain a host name, with a port if it is not the usual one
 * @param stage where the skill runs; plain http is for `dev` on the loopback interface alone
 */
export function auth0Url(domain: string, stage: Stage): string {
  const plain = stage === 'dev' && /^(localhost|127\.0\.0\.1)(:|$)/.test(domain);
  return `${plain ? 'http' : 'https'}://${domain}`;
}

/**
 * The environment of this process, with what a file `.env` in the working directory adds to it. What
 * is set already wins over the file. Programs that this process starts do not inherit the file.
 */
export function processEnvironment(): Environment {
  return { ...readEnvFile(), ...process.env };
}

function readEnvFile(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    // There need not be such a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
