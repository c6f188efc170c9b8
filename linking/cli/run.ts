import { TenantError } from '../tenant/TenantError';
import { SmapiError } from '../smapi/SmapiError';
import { annotateError } from './github';
import { exitCodes, type Command, type Surroundings } from './Command';
import { doctor } from './doctor';
import { drift } from './drift';
import { describeFlags, readFlags } from './flags';
import { logs } from './logs';
import { pull } from './pull';
import { push } from './push';
import { redirectUrls } from './redirectUrls';
import { UsageError } from './UsageError';

const commands: Readonly<Record<string, Command>> = {
  doctor,
  drift,
  pull,
  push,
  'redirect-urls': redirectUrls,
  logs,
};

const overview = [
  'Usage: alexa-linking <command> [flags]',
  '',
  ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(13)}  ${summary}`),
  '',
  'alexa-linking <command> --help shows its flags.',
  '',
  "Exit codes: 0 nothing is wrong, 1 something is wrong or differs, 2 the command couldn't do its work.",
].join('\n');

/**
 * Runs a command.
 *
 * @param args the command and its flags
 * @returns the exit code
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = '--help', ...rest] = args;
  try {
    if (['--help', '-h', 'help'].includes(name)) {
      surroundings.print(overview);
      return exitCodes.good;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`There is no command ${name}.`, 'See: alexa-linking --help');
    if (rest.includes('--help') || rest.includes('-h')) {
      surroundings.print(helpFor(name, command));
      return exitCodes.good;
    }
    return await command.run(readFlags(command, rest), surroundings);
  } catch (error) {
    explain(error, rest, surroundings);
    return exitCodes.trouble;
  }
}

function helpFor(name: string, command: Command): string {
  return [
    `Usage: alexa-linking ${name} [flags]`,
    '',
    command.summary,
    '',
    ...describeFlags(command),
    '',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n');
}

function explain(error: unknown, args: readonly string[], surroundings: Surroundings): void {
  const { print, note } = surroundings;
  const isKnown =
    error instanceof SmapiError || error instanceof UsageError || error instanceof TenantError;
  const message = error instanceof Error ? error.message : String(error);
  const hint = isKnown ? error.hint : 'Please report it, with the command that you ran.';
  if (args.includes('--github')) annotateError(`${message}\n${hint}`, surroundings);
  if (args.includes('--json')) print(JSON.stringify({ error: { message, hint } }, null, 2));
  else note(`${message}\n${hint}`);
}
