import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { AwsError } from './AwsError';

export interface JovoOptions {
  /** The executable. Default: the one of this project. */
  readonly command?: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Shows what it prints. Default: on standard output. */
  readonly show?: (text: string) => void;
}

/**
 * Runs a command of the Jovo CLI for the stage `prod`, the only one that exists at Amazon, and shows
 * what it prints.
 *
 * @param name `build:platform` or `deploy:platform`
 * @returns what it printed
 * @throws {AwsError} if it fails
 */
export async function runJovo(
  name: string,
  {
    command = join(resolve(__dirname, '../..'), 'node_modules/.bin/jovo'),
    environment,
    show = (text) => void process.stdout.write(text),
  }: JovoOptions,
): Promise<string> {
  const args = [name, 'alexa', '--stage', 'prod'];
  const child = spawn(command, args, { env: environment, stdio: ['inherit', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    show(text);
  });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) {
    throw new AwsError('skill_failed', `jovo ${name} failed: see above.`, {
      hint: 'Fix the cause, then run the same command again.',
    });
  }
  return printed;
}

/** Finds the ID of a new skill in what a deploy has printed. */
export function skillIdIn(printed: string): string | undefined {
  return /ALEXA_SKILL_ID=(amzn1\.ask\.skill\.[\da-f-]{36})/.exec(printed)?.[1];
}
