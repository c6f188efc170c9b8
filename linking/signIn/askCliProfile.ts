import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { runAsk, type AskOptions } from '../smapi/runAsk';
import { notSignedIn, signInExpired } from './faults';

/** A token that expires sooner is renewed first, in milliseconds. */
const MARGIN_MS = 60_000;

/** @see https://github.com/alexa/ask-cli/blob/v2.30.7/lib/model/app-config.ts */
const configSchema = z.object({
  profiles: z.record(
    z.string(),
    z.object({
      token: z.object({ access_token: z.string(), expires_at: z.string().optional() }),
      vendor_id: z.string().optional(),
    }),
  ),
});

/** What the ASK CLI keeps for a profile, as far as it's needed. */
interface AskToken {
  readonly accessToken: string;
  readonly isValid: boolean;
}

export interface AskCliOptions extends Pick<AskOptions, 'command' | 'environment'> {
  /** Where the ASK CLI keeps its profiles. Default: `~/.ask/cli_config`. */
  readonly file?: string;
}

/**
 * Returns the access token that the ASK CLI keeps for a profile. If it has expired, the installed ASK
 * CLI renews it: only the ASK CLI may use its own client.
 *
 * @param profile the profile
 * @throws {SmapiError} without such a profile, or when its sign-in has expired
 */
export async function askCliToken(
  profile: string,
  { file = askCliConfig(), ...ask }: AskCliOptions = {},
): Promise<string> {
  const kept = readToken(file, profile);
  if (kept.isValid) return kept.accessToken;
  // Any command renews the token and writes it to the file.
  await runAsk('get-vendor-list', ['--profile', profile], ask).catch((cause: unknown) => {
    throw signInExpired(profile, cause);
  });
  return readToken(file, profile).accessToken;
}

/** Returns where the ASK CLI keeps its profiles. */
export function askCliConfig(): string {
  return join(homedir(), '.ask', 'cli_config');
}

function readToken(file: string, profile: string): AskToken {
  const token = configIn(file)?.profiles[profile]?.token;
  if (!token) throw notSignedIn(`the ASK CLI has no profile ${profile}`);
  const expiry = Date.parse(token.expires_at ?? '');
  return { accessToken: token.access_token, isValid: expiry > Date.now() + MARGIN_MS };
}

function configIn(file: string): z.infer<typeof configSchema> | undefined {
  try {
    return configSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there, or not the ASK CLI's. The error could quote a token.
    return undefined;
  }
}
