import { parseArgs } from 'node:util';
import { providerIds } from '../providers/Provider';
import { type Command, type FlagName, type Flags } from './Command';
import { UsageError } from './UsageError';

interface Flag {
  /** What stands for its value. Undefined for a switch. */
  readonly value?: string;
  readonly help: string;
  readonly isRepeatable?: boolean;
}

const flags: Readonly<Record<FlagName, Flag>> = {
  file: { value: 'PATH', help: 'A file with account linking' },
  skillId: { value: 'ID', help: 'The skill at Amazon: amzn1.ask.skill.…' },
  stage: { value: 'NAME', help: 'Its stage: development (default), certified or live' },
  profile: { value: 'NAME', help: 'Sign in with this profile of the ASK CLI' },
  vendorId: { value: 'ID', help: 'Your vendor ID. Default: that of the skill at Amazon' },
  provider: { value: 'NAME', help: `One of ${providerIds.join(', ')}. Default: recognised` },
  issuer: { value: 'URL', help: 'Where the OpenID discovery document is. Default: recognised' },
  endpoint: { value: 'URL', help: "The skill's endpoint. Default: that in its manifest" },
  authorizationUrl: { value: 'URL', help: 'Where users sign in' },
  accessTokenUrl: { value: 'URL', help: 'Where Alexa gets tokens' },
  clientId: { value: 'ID', help: "Alexa's client ID at the authorization server" },
  accessTokenScheme: { value: 'NAME', help: 'HTTP_BASIC (default) or REQUEST_BODY_CREDENTIALS' },
  scope: { value: 'NAME', help: 'A scope; repeat it for more', isRepeatable: true },
  clientSecretFile: { value: 'PATH', help: 'A file with the client secret' },
  refreshTokenFile: { value: 'PATH', help: "A file with a test user's refresh token" },
  askSecret: { help: 'Ask for the client secret; it is not shown' },
  follow: { help: 'Wait for new entries until you press Ctrl+C' },
  force: { help: 'Overwrite a file' },
  github: { help: 'Print annotations and a job summary for GitHub Actions' },
  json: { help: 'Print only JSON' },
};

/**
 * Reads the flags of a command.
 *
 * @throws {UsageError} for anything that the command doesn't know
 */
export function readFlags(command: Command, args: readonly string[]): Flags {
  const options = command.flags.map((name) => {
    const { value, isRepeatable = false } = flags[name];
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [dashed(name), { type, multiple: isRepeatable }] as const;
  });
  try {
    const { values } = parseArgs({ args: [...args], options: Object.fromEntries(options) });
    const named = Object.entries(values).map(([name, value]) => [camelCased(name), value]);
    return Object.fromEntries(named) as Flags;
  } catch (error) {
    // Only its first sentence: the others are about arguments that begin with a dash.
    const [message = ''] = (error as Error).message.split('. ');
    throw new UsageError(message, 'See the flags with --help.');
  }
}

/** Returns the lines that describe the flags of a command. */
export function describeFlags(command: Command): string[] {
  const lines = command.flags.map((name) => {
    const { value, help } = flags[name];
    return [`--${dashed(name)}${value === undefined ? '' : ` ${value}`}`, help] as const;
  });
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return lines.map(([usage, help]) => `  ${usage.padEnd(width)}  ${help}`);
}

export function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camelCased(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
