import { spawn } from 'node:child_process';

/** What a program printed, and how it ended. */
export interface Result {
  readonly succeeded: boolean;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/**
 * Runs a Node program to its end, and keeps what it prints.
 *
 * @param script the path of the program
 * @param args its command line
 * @param environment what is different in its environment from this one's
 */
export function runToEnd(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}
