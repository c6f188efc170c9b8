import type { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readEnvironment, type Environment, type Values } from './environment';
import {
  managementOptions,
  managementVariables,
  type ManagementOptions,
} from './managementVariables';
import { ordersApiUrl } from './ordersApiUrl';
import { storeVariable, type StoreAddress } from './storeVariable';
import {
  auth0Domain,
  drainSeconds,
  metricsHost,
  metricsPort,
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

/** Load balancers ask every few seconds whether a server is ready. */
const DRAIN_SECONDS = 5;

/** The skill's configuration. It needs no client secret, so it reads none. */
export type SkillConfig = ProductionConfig | LaptopConfig;

interface CommonConfig {
  /** Auth0's origin without a trailing slash: `https://your-tenant.eu.auth0.com`. */
  readonly auth0Url: string;
  /** Requests for any other skill are rejected. */
  readonly skillId: string;
  /** The webhook's TCP port; 0 picks a free one. */
  readonly port: number;
  /** How long the webhook keeps answering when told to stop, in milliseconds, until load balancers notice. */
  readonly drainMs: number;
  readonly store: StoreAddress;
  /** Where `GET /metrics` is served. Default: nowhere. */
  readonly metrics?: { readonly port: number; readonly host: string } | undefined;
  /** The URL of your own API, without a trailing slash. Default: there is none. */
  readonly ordersApiUrl?: string | undefined;
}

/** In production, the skill serves Alexa. */
export interface ProductionConfig extends CommonConfig {
  readonly stage: 'prod';
  /** How to revoke grants at Auth0. Default: they aren't revoked. */
  readonly management?: ManagementOptions | undefined;
}

/** On the laptop, the skill serves only the playground's Alexa. */
export interface LaptopConfig extends CommonConfig {
  readonly stage: 'dev';
  /** The origin of the playground's Alexa, where its certificates are. */
  readonly playgroundUrl: string;
  /** The root of these certificates, which the playground creates at each start. */
  readonly playgroundRoot: X509Certificate;
}

/**
 * Loads the skill's configuration, frozen.
 *
 * @throws {ConfigError} that names all missing and invalid variables
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
  SKILL_DRAIN_SECONDS: drainSeconds,
  METRICS_PORT: metricsPort,
  METRICS_HOST: metricsHost,
  JOVO_STAGE: stage,
  // Set by AWS: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  SKILL_STORE: storeVariable(environment.AWS_LAMBDA_FUNCTION_NAME !== undefined),
});

/**
 * Loads the configuration for production, frozen.
 *
 * @throws {ConfigError} that names all missing and invalid variables
 */
export function loadProductionConfig(environment: Environment): ProductionConfig {
  const values = readEnvironment(
    {
      ...commonVariables(environment),
      ...managementVariables(environment),
      ORDERS_API_URL: ordersApiUrl('prod'),
    },
    environment,
  );
  return Object.freeze({
    stage: 'prod',
    ...commonConfig(values, 'prod'),
    ordersApiUrl: values.ORDERS_API_URL,
    management: managementOptions(values, values.AUTH0_DOMAIN),
  });
}

function loadLaptopConfig(environment: Environment): LaptopConfig {
  const values = readEnvironment(
    {
      ...commonVariables(environment),
      ...playgroundVariables,
      ORDERS_API_URL: ordersApiUrl('dev'),
    },
    environment,
  );
  return Object.freeze({
    stage: 'dev',
    ...commonConfig(values, 'dev'),
    ordersApiUrl: values.ORDERS_API_URL,
    playgroundUrl: values.PLAYGROUND_URL,
    playgroundRoot: values.PLAYGROUND_ROOT_CERTIFICATE,
  });
}

function commonConfig(
  values: Values<ReturnType<typeof commonVariables>>,
  stage: Stage,
): CommonConfig {
  const { METRICS_PORT: portOfMetrics, METRICS_HOST: host } = values;
  return {
    auth0Url: auth0Url(values.AUTH0_DOMAIN, stage),
    skillId: values.ALEXA_SKILL_ID,
    port: values.JOVO_PORT,
    drainMs: (values.SKILL_DRAIN_SECONDS ?? (stage === 'dev' ? 0 : DRAIN_SECONDS)) * 1_000,
    store: values.SKILL_STORE,
    metrics: portOfMetrics === undefined ? undefined : { port: portOfMetrics, host },
  };
}

/**
 * Returns Auth0's origin. Uses https except for the playground's Auth0 on the same laptop.
 *
 * @param domain a host name with an optional port
 * @param stage `dev` allows http on the loopback interface
 */
export function auth0Url(domain: string, stage: Stage): string {
  const plain = stage === 'dev' && /^(localhost|127\.0\.0\.1)(:|$)/.test(domain);
  return `${plain ? 'http' : 'https'}://${domain}`;
}

/**
 * Returns this process's environment, supplemented by `.env` in the working directory. Existing
 * variables take precedence. Child processes don't inherit the file.
 */
export function processEnvironment(): Environment {
  return { ...readEnvFile(), ...process.env };
}

function readEnvFile(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    // The file is optional.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
