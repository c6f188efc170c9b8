import { execFile } from 'node:child_process';
import { SmapiError } from './SmapiError';
import { translateAskError } from './translateAskError';

/**
 * The ASK CLI starts in a second and asks Amazon once. With credentials from the environment it also
 * reports its use, which takes up to 9 s without internet access. In milliseconds.
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

/** What Amazon answered. */
export interface AskAnswer {
  /** Undefined without a body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * Runs `ask smapi` without a shell.
 *
 * @param operation the command, such as `get-vendor-list`
 * @param args its options; everyone on this machine can see them, so none may be a secret
 * @returns Amazon's answer
 * @throws {SmapiError} when the ASK CLI can't be started, fails or takes too long
 */
export async function runAsk(
  operation: string,
  args: readonly string[],
  { command = 'ask', timeoutMs = TIMEOUT_MS, environment }: AskOptions = {},
): Promise<AskAnswer> {
  const commandLine = ['smapi', operation, ...args, '--full-response'];
  const options = { env: environment, timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 };
  const stdout = await new Promise<string>((resolve, reject) => {
    const child = execFile(command, commandLine, options, (cause, output, stderr) => {
      // Before its exit code, which is 0 for an ASK CLI that was killed.
      if (child.killed) {
        const reason = `no answer within ${timeoutMs / 1000} s`;
        reject(new SmapiError('timeout', { operation, reason, cause }));
      } else if (cause?.code === 'ENOENT') {
        const reason = 'the ASK CLI is not installed';
        reject(new SmapiError('ask_cli_missing', { operation, reason, cause }));
      } else if (cause) {
        reject(translateAskError({ operation, stderr, cause }));
      } else {
        resolve(output);
      }
    });
  });
  return answerIn(operation, stdout);
}

function answerIn(operation: string, stdout: string): AskAnswer {
  // This is how it ends, without an error, when a proxy blocks it.
  if (stdout.trim() === '') {
    throw new SmapiError('unreachable', { operation, reason: 'it ended without an answer' });
  }
  try {
    return JSON.parse(stdout) as AskAnswer;
  } catch (cause) {
    const reason = 'it printed something other than JSON';
    throw new SmapiError('unexpected_answer', { operation, reason, cause });
  }
}
