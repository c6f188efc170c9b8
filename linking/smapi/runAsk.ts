import { execFile } from 'node:child_process';
import { SmapiError } from './SmapiError';
import { translateAskError } from './translateAskError';

/**
 * It starts in a second and asks Amazon once. With credentials from the environment it reports its
 * use too, and spends up to 9 s on that where the internet is closed.
 */
const TIMEOUT_MS = 60_000;

export interface AskOptions {
  /** The executable. Default: `ask`, looked up in PATH. */
  readonly command?: string;
  /** How long it may take, in milliseconds. Default: 60,000. */
  readonly timeoutMs?: number;
  /** Its environment. Default: inherited from this process. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Runs `ask smapi` without a shell.
 *
 * @param operation the command, such as `get-vendor-list`
 * @param args its options; they can be seen by everybody on this machine, so none may be a secret
 * @returns the body of Amazon's answer; undefined where there is none
 * @throws {SmapiError} when it cannot be started, fails or takes too long
 */
export async function runAsk(
  operation: string,
  args: readonly string[],
  { command = 'ask', timeoutMs = TIMEOUT_MS, environment }: AskOptions = {},
): Promise<unknown> {
  const commandLine = ['smapi', operation, ...args, '--full-response'];
  const options = { env: environment, timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 };
  const stdout = await new Promise<string>((resolve, reject) => {
    const child = execFile(command, commandLine, options, (cause, output, stderr) => {
      // Before its exit code: that of an ASK CLI which was ended from outside is 0.
      if (child.killed) {
        const reason = `no answer within ${timeoutMs / 1000} s`;
        reject(new SmapiError('timeout', { operation, reason, cause }));
      } else if (cause?.code === 'ENOENT') {
        const reason = 'there is no ASK CLI';
        reject(new SmapiError('ask_cli_missing', { operation, reason, cause }));
      } else if (cause) {
        reject(translateAskError({ operation, stderr, cause }));
      } else {
        resolve(output);
      }
    });
  });
  return bodyIn(operation, stdout);
}

function bodyIn(operation: string, stdout: string): unknown {
  // So it ends, without an error too, when a proxy lets nothing through.
  if (stdout.trim() === '') {
    throw new SmapiError('unreachable', { operation, reason: 'it ended without an answer' });
  }
  try {
    return (JSON.parse(stdout) as { body?: unknown }).body;
  } catch (cause) {
    const reason = 'it printed something else than JSON';
    throw new SmapiError('unexpected_answer', { operation, reason, cause });
  }
}
