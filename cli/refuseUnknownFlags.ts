import { JovoCliError } from '@jovotech/cli-core';

/**
 * Stops a command that was given a flag it doesn't have. Commands that accept several platforms would
 * ignore it.
 *
 * @param command the name of the command
 * @param rest what the command line holds besides the command's own flags
 * @throws {JovoCliError} with every unknown flag
 */
export function refuseUnknownFlags(command: string, rest: readonly string[]): void {
  const unknown = rest.filter((argument) => argument.startsWith('-'));
  if (unknown.length === 0) return;
  throw new JovoCliError({
    message: `jovo ${command} has no flag ${unknown.join(' and no flag ')}.`,
    hint: `See its flags with: npx jovo ${command} --help`,
  });
}
