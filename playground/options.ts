import * as z from 'zod';
import { ConfigError, readEnvironment, type Environment, type Variable } from '../src/config';
import { defaultPorts, runningCliVariable } from '../src/config/laptop';
import { playgroundApiSwitch, portVariable } from '../src/config/variables';
import { readFlags } from './readFlags';
import { UsageError } from './UsageError';

/** How to start the playground. */
export interface PlaygroundOptions {
  /** The ports to try first. The next free port replaces one in use; 0 takes any free port. */
  readonly ports: Ports;
  /** The lifetime of the Auth0 stand-in's access tokens, in seconds. Default: 86,400, as at Auth0. */
  readonly tokenLifetimeSeconds: number;
  /** The client secret that both stand-ins use. Default: a random one. */
  readonly clientSecret?: string | undefined;
  /** Whether what is said must fit a sample of the model word by word. Default: false. */
  readonly strict?: boolean;
  /** Whether to start without what an earlier playground kept, and to keep nothing. Default: false. */
  readonly fresh?: boolean;
  /** How the terminal shows the skill's log: as lines for people, or as the skill wrote it. Default: text. */
  readonly log?: LogFormat;
  /** Whether the skill serves the real Alexa, with the real Auth0. Default: false. */
  readonly real?: boolean;
}

const logFormats = ['text', 'json'] as const;

/** How the terminal shows the skill's log. */
export type LogFormat = (typeof logFormats)[number];

/** The TCP ports of the servers. */
export interface Ports {
  readonly webhook: number;
  readonly alexa: number;
  readonly auth0: number;
  /** Undefined if the example of your own API isn't started. */
  readonly api?: number | undefined;
}

/** The text of `--help`. */
export const usage = `Usage: npm start -- [options]

Starts the skill, a stand-in for Auth0, and a stand-in for Alexa with a page to talk to it.

Options:
  --real              serve the real Alexa through a tunnel, with the Auth0 tenant of .env; see
                      docs/real-echo.md
  --port N            port of the page (PLAYGROUND_PORT, default ${defaultPorts.alexa})
  --auth0-port N      port of the Auth0 stand-in (PLAYGROUND_AUTH0_PORT, default ${defaultPorts.auth0})
  --skill-port N      port of the skill's webhook (JOVO_PORT, default ${defaultPorts.webhook})
  --api-port N        port of the example of your own API (PLAYGROUND_API_PORT, default ${defaultPorts.api})
  --token-lifetime N  seconds until an access token expires (PLAYGROUND_TOKEN_LIFETIME, default 86400)
  --strict            match what you say with the model's samples word by word
  --fresh             start without the links and the conversation of last time, and keep nothing
  --log FORMAT        show the skill's log as short lines (text) or as it is (json); default text
  -h, --help          show this help

PLAYGROUND_API=on also starts the example of your own API. "Where is my order?" then works, for users
who link from then on.

A port that is in use is replaced by the next free one, except for --skill-port with --real: your tunnel
leads to it.

Exit status: 0 when you end it, 1 when something doesn't start, 2 when the options or the
environment variables are invalid.

Example:
  npm start -- --port 8080 --token-lifetime 60`;

const tokenLifetime: Variable<number> = {
  meaning:
    'Seconds until an access token of the Auth0 stand-in expires (--token-lifetime). Default: 86400.',
  example: '360',
  schema: z
    .string()
    .regex(/^[1-9]\d{0,7}$/, 'must be a whole number of seconds from 1 to 99999999')
    .transform(Number)
    .default(86_400),
};

const clientSecret: Variable<string | undefined> = {
  meaning: 'The client secret of the Auth0 stand-in. Default: a new one at each start.',
  example: 'only-for-my-laptop',
  schema: z.string().optional(),
};

const variables = {
  PLAYGROUND_PORT: portVariable("The port of the playground's page (--port).", defaultPorts.alexa),
  PLAYGROUND_AUTH0_PORT: portVariable(
    'The port of the Auth0 stand-in (--auth0-port).',
    defaultPorts.auth0,
  ),
  PLAYGROUND_API_PORT: portVariable(
    'The port of the example of your own API (--api-port).',
    defaultPorts.api,
  ),
  PLAYGROUND_API: playgroundApiSwitch,
  JOVO_PORT: portVariable("The port of the skill's webhook (--skill-port).", defaultPorts.webhook),
  PLAYGROUND_TOKEN_LIFETIME: tokenLifetime,
  PLAYGROUND_CLIENT_SECRET: clientSecret,
};

/** The flags, by the environment variables that they override. */
const flags: Readonly<Record<string, string>> = {
  PLAYGROUND_PORT: 'port',
  PLAYGROUND_AUTH0_PORT: 'auth0-port',
  PLAYGROUND_API_PORT: 'api-port',
  JOVO_PORT: 'skill-port',
  PLAYGROUND_TOKEN_LIFETIME: 'token-lifetime',
};

/** What concerns only the stand-ins for Alexa, Auth0 and the API. */
const standInFlags = ['auth0-port', 'api-port', 'token-lifetime', 'strict'];

/** Returns whether the example of your own API is started. */
export function isApiOn(environment: Environment): boolean {
  const { PLAYGROUND_API: isOn } = readEnvironment(
    { PLAYGROUND_API: playgroundApiSwitch },
    environment,
  );
  return isOn;
}

/**
 * Reads how to start the playground.
 *
 * @param args the command line, without node and the script
 * @param environment read for the options that the command line doesn't give
 * @returns the options, or `help` if the command line asks for help
 * @throws {UsageError} when the command line is invalid, or two servers get the same port
 * @throws {ConfigError} when only environment variables are invalid
 */
export function readOptions(
  args: readonly string[],
  environment: Environment,
): PlaygroundOptions | 'help' {
  const given = readFlags(args, [...Object.values(flags), 'log'], ['strict', 'fresh', 'real']);
  if (given === 'help') return 'help';
  const unexpected = given.rest.map((argument) => `Unexpected argument '${argument}'.`);
  const log = logFormats.find((format) => format === (given.values.log ?? 'text'));
  const real = given.switches.has('real');
  const pointless = standInFlags
    .filter((flag) => given.values[flag] !== undefined || given.switches.has(flag))
    .map((flag) => `--${flag} can't be used with --real, which starts no stand-ins.`);
  const faults = [
    ...unexpected,
    ...given.faults,
    ...(log ? [] : ['--log must be text or json.']),
    ...(real ? pointless : []),
  ];
  if (faults.length > 0) throw new UsageError(faults);

  const overrides = Object.fromEntries(
    Object.entries(flags).map(([variable, flag]) => [variable, given.values[flag]]),
  );
  const values = readValues(overrides, environment);
  refuseSharedPorts(values, overrides, environment, real);
  return {
    ports: {
      webhook: values.JOVO_PORT,
      alexa: values.PLAYGROUND_PORT,
      auth0: values.PLAYGROUND_AUTH0_PORT,
      ...(values.PLAYGROUND_API && { api: values.PLAYGROUND_API_PORT }),
    },
    tokenLifetimeSeconds: values.PLAYGROUND_TOKEN_LIFETIME,
    clientSecret: values.PLAYGROUND_CLIENT_SECRET,
    strict: given.switches.has('strict'),
    fresh: given.switches.has('fresh'),
    log,
    real,
  };
}

type OptionValues = ReturnType<typeof readEnvironment<typeof variables>>;

/** Reads all values, and reports a fault under the name that the user typed. */
function readValues(overrides: Environment, environment: Environment): OptionValues {
  const typed = Object.entries(overrides).filter(([, text]) => text !== undefined);
  try {
    return readEnvironment(variables, { ...environment, ...Object.fromEntries(typed) });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const faults = error.faults.flatMap(({ name, problem }) => {
      const typed = typedAs(name, overrides, environment);
      return typed === undefined ? [] : [capitalized(`${typed} ${problem}.`)];
    });
    if (faults.length === 0) throw error;
    const others = error.faults.filter(({ name }) => !typedAs(name, overrides, environment));
    throw new UsageError(faults, others.length > 0 ? new ConfigError(others) : undefined);
  }
}

/** Returns what the user typed to set a variable; undefined if it comes from the environment. */
function typedAs(
  name: string,
  overrides: Environment,
  environment: Environment,
): string | undefined {
  if (overrides[name] !== undefined) return `--${flags[name]}`;
  // The Jovo CLI passes its option on as a variable.
  const isFromCli = name === 'JOVO_PORT' && environment[runningCliVariable] !== undefined;
  return isFromCli ? 'the --port of "jovo run"' : undefined;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Otherwise the second server would fail to start, seconds later. */
function refuseSharedPorts(
  values: OptionValues,
  overrides: Environment,
  environment: Environment,
  real: boolean,
): void {
  const sourceOf = (name: string): string => {
    const typed = typedAs(name, overrides, environment);
    if (typed !== undefined) return typed;
    return environment[name]?.trim() ? name : `the default of --${flags[name]}`;
  };
  const standIns = [
    'PLAYGROUND_AUTH0_PORT',
    ...(values.PLAYGROUND_API ? (['PLAYGROUND_API_PORT'] as const) : []),
  ] as const;
  const names = ['PLAYGROUND_PORT', ...(real ? [] : standIns), 'JOVO_PORT'] as const;
  const faults = names.flatMap((name, index) =>
    names
      .slice(index + 1)
      .filter((other) => values[name] !== 0 && values[name] === values[other])
      .map((other) =>
        capitalized(`${sourceOf(name)} and ${sourceOf(other)} are both ${values[name]}.`),
      ),
  );
  if (faults.length > 0) throw new UsageError([...faults, 'Give each server a port of its own.']);
}
