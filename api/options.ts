import { parseArgs } from 'node:util';
import type { ApiOptions } from './app';

/** The command line or the environment is invalid. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const defaults = {
  port: '3003',
  issuer: 'http://127.0.0.1:3002/',
  audience: 'https://orders.example.com/',
};

/** The text of `--help`. */
export const usage = `Usage: npm run api -- [options]

Starts an example of your own API: the orders of a small shop, for access tokens from Auth0.
GET /orders returns the caller's orders. The token needs the scope read:orders.

Options:
  --port N        port to listen on (PORT, default ${defaults.port})
  --issuer URL    issuer of the tokens (ISSUER_BASE_URL, default ${defaults.issuer}, the playground's Auth0)
  --audience ID   identifier of the API at Auth0 (AUDIENCE, default ${defaults.audience})
  -h, --help      show this help

Exit status: 0 when you end it, 1 when it can't start, 2 when the options are invalid.`;

/**
 * Reads how to start the API.
 *
 * @param args the command line, without node and the script
 * @param environment read for the options that the command line doesn't give
 * @returns the options, or `help` if the command line asks for help
 * @throws {UsageError} with every fault
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): (ApiOptions & { readonly port: number }) | 'help' {
  const flags = parse(args);
  if (flags.help) return 'help';
  const port = flags.port ?? (environment.PORT?.trim() || defaults.port);
  const issuer = flags.issuer ?? (environment.ISSUER_BASE_URL?.trim() || defaults.issuer);
  const audience = flags.audience ?? (environment.AUDIENCE?.trim() || defaults.audience);
  const faults = [
    ...(/^\d{1,5}$/.test(port) && Number(port) <= 65_535
      ? []
      : ['--port (PORT) must be a whole number from 0 to 65535.']),
    ...(isIssuer(issuer) ? [] : ['--issuer (ISSUER_BASE_URL) must be an http or https URL.']),
    ...(/^\S+$/.test(audience) ? [] : ['--audience (AUDIENCE) must not contain spaces.']),
  ];
  if (faults.length > 0) throw usageError(faults.join(' '));
  return { port: Number(port), issuer, audience };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  const options = { port: text, issuer: text, audience: text, help };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw usageError((error as Error).message);
  }
}

function usageError(fault: string): UsageError {
  return new UsageError(`${fault} Run "npm run api -- --help" to see the options.`);
}

function isIssuer(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
