import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readEnvironment, type Environment, type Variable } from '../src/config';
import { portVariable } from '../src/config/variables';
import { defaultPorts } from '../src/config/laptop';

/** How the playground is started. */
export interface PlaygroundOptions {
  /** The ports to try first; each gives way to the next free one. 0 takes any free one. */
  readonly ports: Ports;
  /** How long an access token of the Auth0 stand-in lives, in seconds. Default: 86,400, as Auth0's. */
  readonly tokenLifetimeSeconds: number;
  /** The client secret that the stand-ins agree on. Default: one that is made up. */
  readonly clientSecret?: string | undefined;
}

/** The TCP ports of the three servers. */
export interface Ports {
  readonly webhook: number;
  readonly alexa: number;
  readonly auth0: number;
}

export const usage = `Usage: npm start -- [options]

Starts the skill, a stand-in for Auth0, and a stand-in for Alexa with a page to talk to it.

Options:
  --port N            port of the page (PLAYGROUND_PORT, default ${defaultPorts.alexa})
  --auth0-port N      port of the Auth0 stand-in (PLAYGROUND_AUTH0_PORT, default ${defaultPorts.auth0})
  --skill-port N      port of the skill's webhook (JOVO_PORT, default ${defaultPorts.webhook})
  --token-lifetime N  seconds until an access token expires (PLAYGROUND_TOKEN_LIFETIME, default 86400)
  -h, --help          show this

A port in use gives way to the next free one.`;

const tokenLifetime: Variable<number> = {
  meaning:
    'Seconds until an access token of the Auth0 stand-in expires (--token-lifetime). Default: 86400.',
  example: '360',
  schema: z
    .string()
    .regex(/^[1-9]\d{0,7}$/, 'must be a whole number of seconds, from 1')
    .transform(Number)
    .default(86_400),
};

const clientSecret: Variable<string | undefined> = {
  meaning: 'The client secret of the Auth0 stand-in. Default: one that is made up at each start.',
  example: 'only-for-my-laptop',
  schema: z.string().optional(),
};

const variables = {
  PLAYGROUND_PORT: portVariable("The port of the playground's page (--port).", defaultPorts.alexa),
  PLAYGROUND_AUTH0_PORT: portVariable(
    'The port of the Auth0 stand-in (--auth0-port).',
    defaultPorts.auth0,
  ),
  JOVO_PORT: portVariable("The port of the skill's webhook (--skill-port).", defaultPorts.webhook),
  PLAYGROUND_TOKEN_LIFETIME: tokenLifetime,
  PLAYGROUND_CLIENT_SECRET: clientSecret,
};

/** Each variable of the playground, and the flag that wins over it. */
const flags = {
  PLAYGROUND_PORT: 'port',
  PLAYGROUND_AUTH0_PORT: 'auth0-port',
  JOVO_PORT: 'skill-port',
  PLAYGROUND_TOKEN_LIFETIME: 'token-lifetime',
} as const;

/**
 * Reads how the playground is to be started.
 *
 * @param args the command line, without node and the script
 * @param environment where what the command line leaves open is read from
 * @returns the options, or `help` if only help is wanted
 * @throws an error whose code begins with `ERR_PARSE_ARGS` when the command line is wrong
 * @throws {ConfigError} when values are bad; it names them all
 */
export function readOptions(
  args: readonly string[],
  environment: Environment,
): PlaygroundOptions | 'help' {
  const { values: given } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'auth0-port': { type: 'string' },
      'skill-port': { type: 'string' },
      'token-lifetime': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (given.help) return 'help';

  const values = readEnvironment(variables, { ...environment, ...asVariables(given) });
  return {
    ports: {
      webhook: values.JOVO_PORT,
      alexa: values.PLAYGROUND_PORT,
      auth0: values.PLAYGROUND_AUTH0_PORT,
    },
    tokenLifetimeSeconds: values.PLAYGROUND_TOKEN_LIFETIME,
    clientSecret: values.PLAYGROUND_CLIENT_SECRET,
  };
}

/** What flags give, under the names of the variables that they win over. */
function asVariables(given: Readonly<Record<string, unknown>>): Environment {
  const pairs = Object.entries(flags).flatMap(([name, flag]) =>
    typeof given[flag] === 'string' ? [[name, given[flag]]] : [],
  );
  return Object.fromEntries(pairs) as Environment;
}
