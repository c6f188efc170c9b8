import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type LinkingSettings } from '../settings';
import { UsageError } from './UsageError';

const block = z.looseObject({ authorizationUrl: z.string() });

/** As the ASK CLI and Jovo write it, as Amazon's documentation shows it, or the block alone. */
const fileSchema = z.union([
  z
    .looseObject({ accountLinkingRequest: block })
    .transform(({ accountLinkingRequest }) => accountLinkingRequest),
  z
    .looseObject({ accountLinkingResponse: block })
    .transform(({ accountLinkingResponse }) => accountLinkingResponse),
  block,
]);

/**
 * Reads account linking from a file.
 *
 * @throws {UsageError} when it isn't there, or is something else
 */
export function readSettings(path: string): LinkingSettings {
  const result = fileSchema.safeParse(jsonIn(path));
  if (result.success) return result.data;
  throw new UsageError(
    `${path} has no account linking in it.`,
    'It needs at least an authorizationUrl. Get the one that Amazon has with: alexa-linking pull',
  );
}

/** Returns the text of a file that `readSettings` reads, without the client secret. */
export function settingsText({ clientSecret: _, ...settings }: LinkingSettings): string {
  return `${JSON.stringify({ accountLinkingRequest: settings }, null, 2)}\n`;
}

function jsonIn(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${path} can't be read (${(error as NodeJS.ErrnoException).code}).`,
      'Write the one that Amazon has with: alexa-linking pull',
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    // The error would quote the file, which may contain a secret.
    throw new UsageError(`${path} is not valid JSON.`, 'Correct it, or pull it again.');
  }
}
