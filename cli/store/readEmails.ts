import { JovoCliError } from '@jovotech/cli-core';
import { existsSync, readFileSync } from 'node:fs';

/** Commas separate addresses for the ASK CLI. */
const EMAIL = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;

/**
 * Returns email addresses from the command line and from a file with one on each line. No error quotes
 * an address: it would end up in the log of a CI job.
 *
 * @throws {JovoCliError} without an address, or with one that isn't
 */
export function readEmails(given: readonly string[], file?: string): string[] {
  if (file !== undefined && !existsSync(file)) {
    throw new JovoCliError({ message: `There is no file ${file}.` });
  }
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  const emails = [...given, ...lines].map((line) => line.trim()).filter(Boolean);
  const bad = emails.flatMap((email, index) => (EMAIL.test(email) ? [] : [index + 1]));
  if (bad.length > 0) {
    throw new JovoCliError({ message: `Not an email address: number ${bad.join(', ')}.` });
  }
  if (emails.length > 0) return emails;
  throw new JovoCliError({
    message: 'There are no email addresses.',
    hint: 'Add them to the command, or name a file with: --file testers.txt',
  });
}
