import { JovoCliError, type JovoCliErrorProperties, Log, LogLevel } from '@jovotech/cli-core';

/**
 * Makes the Jovo CLI print errors in this project's form: what is wrong, the details, what to do next.
 * Jovo's own form takes 15 lines and ends with a link to an archived repository.
 */
export function printErrorsPlainly(): void {
  JovoCliError.print = (error) => {
    process.stderr.write(`\n${describeError(error['properties'] as JovoCliErrorProperties)}\n`);
    if (Log.isLogLevel(LogLevel.Debug) && error.stack) process.stderr.write(`${error.stack}\n`);
  };
}

/** Returns the text of an error, without repeated lines. */
export function describeError({ message, details, hint }: JovoCliErrorProperties): string {
  const lines = (text = ''): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const said = new Set(lines(message));
  const unsaid = (text?: string): string[] =>
    lines(text).filter((line) => !said.has(line) && said.add(line));
  return [
    ...lines(message).map((line, index) => (index === 0 ? `✗ ${line}` : `  ${line}`)),
    ...unsaid(details).map((line) => `  ${line}`),
    ...unsaid(hint).map((line) => `→ ${line}`),
  ].join('\n');
}
