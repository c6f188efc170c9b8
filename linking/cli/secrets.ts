import { readFileSync } from 'node:fs';
import { type Flags, type Surroundings } from './Command';
import { UsageError } from './UsageError';

/** The environment variables that hold secrets. */
export const secretVariables = {
  clientSecret: 'ALEXA_LINKING_CLIENT_SECRET',
  refreshToken: 'ALEXA_LINKING_REFRESH_TOKEN',
} as const;

/**
 * Returns the client secret: from a file, from the environment, or from a person who types it.
 *
 * @param isNeeded whether to ask for it if someone can answer, even without `--ask-secret`
 * @returns undefined without one
 */
export async function clientSecret(
  { clientSecretFile, askSecret = false }: Flags,
  { environment, isInteractive, askHidden }: Surroundings,
  isNeeded = false,
): Promise<string | undefined> {
  if (clientSecretFile !== undefined) return secretIn(clientSecretFile);
  const fromEnvironment = environment[secretVariables.clientSecret];
  if (fromEnvironment) return fromEnvironment;
  if (!askSecret && !(isNeeded && isInteractive)) return undefined;
  if (!isInteractive) {
    throw new UsageError(
      'Nobody can type the client secret here.',
      `Set ${secretVariables.clientSecret}, or use --client-secret-file.`,
    );
  }
  return (await askHidden('Client secret (not shown): ')) || undefined;
}

/** Returns the refresh token of a test user: from a file or from the environment. */
export function refreshToken(
  { refreshTokenFile }: Flags,
  { environment }: Surroundings,
): string | undefined {
  if (refreshTokenFile !== undefined) return secretIn(refreshTokenFile);
  return environment[secretVariables.refreshToken] || undefined;
}

/** Returns the first line of a file. Editors add another one, which is empty. */
function secretIn(path: string): string {
  try {
    const [secret = ''] = readFileSync(path, 'utf8').split(/\r?\n/);
    if (secret !== '') return secret;
  } catch (error) {
    throw new UsageError(
      `${path} can't be read (${(error as NodeJS.ErrnoException).code}).`,
      'It must contain the secret, and nothing else.',
    );
  }
  throw new UsageError(`${path} is empty.`, 'It must contain the secret, and nothing else.');
}
