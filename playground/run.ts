import { spawn } from 'node:child_process';
import type { Environment } from '../src/config';

/** The outcome of a program. */
export interface Result {
  readonly succeeded: boolean;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/**
 * Runs a Node program to its end and captures its output.
 *
 * @param script the path of the program
 * @param args its arguments
 * @param environment its environment variables
 * @param directory its working directory. Default: this process's
 */
export function runToEnd(
  script: string,
  args: readonly string[],
  environment: Environment,
  directory?: string,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: directory,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const append = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', append);
    child.stderr.on('data', append);
    child.once('error', reject);
    child.once('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

/**
 * Throws if a program failed.
 *
 * @param result its outcome
 * @param failure what its failure means; the output of the program follows
 */
export function must({ succeeded, output }: Result, failure: string): void {
  if (!succeeded) throw new Error(`${failure}\n${output}`);
}
