import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../src/config';
import { runToEnd, type Result } from './run';

/** How long the skill may take to start, in milliseconds. It usually takes about a second. */
const START_TIMEOUT_MS = 20_000;

/** What Node loads before the skill. */
const preloaded = ['endWithParent.js', 'showErrors.js'].flatMap((file) => [
  '--require',
  join(__dirname, file),
]);

/**
 * Compiles `src/` to `dist/`, if it has changed, so that the skill runs as it does in production.
 *
 * @param environment the environment of the compiler
 */
export function compileSkill(environment: Environment): Promise<Result> {
  const pretty = String(process.stdout.isTTY === true);
  // Unlike --project, --build ends at once if nothing has changed.
  const args = ['--build', 'tsconfig.build.json', '--pretty', pretty];
  return runToEnd(require.resolve('typescript/bin/tsc'), args, environment);
}

/** The skill's webhook, in a process of its own so that it can be restarted. */
export class SkillProcess {
  private child: ChildProcess | undefined;

  /**
   * @param url the origin of the webhook
   * @param environment all environment variables of the skill
   * @param onOutput called with each line that the skill writes to standard output. Default: the
   *   skill shares this process's standard output
   * @param onOutgoing called with what `tapOutgoing.js` tells of the skill's own requests. Default: they
   *   aren't watched
   */
  constructor(
    private readonly url: string,
    private readonly environment: Environment,
    private readonly onOutput?: (line: string) => void,
    private readonly onOutgoing?: (told: unknown) => void,
  ) {}

  /**
   * Starts the skill and waits until it is ready. It ends when this process ends.
   *
   * @throws when the skill doesn't start
   */
  async start(): Promise<void> {
    const { onOutgoing } = this;
    const tap = onOutgoing ? ['--require', join(__dirname, 'real', 'tapOutgoing.js')] : [];
    const args = ['--enable-source-maps', ...preloaded, ...tap, 'dist/server.express.js'];
    const child = spawn(process.execPath, args, {
      env: this.environment,
      // Nothing is written to standard input; endWithParent.js waits for it to close.
      stdio: [
        'pipe',
        this.onOutput ? 'pipe' : 'inherit',
        'inherit',
        ...(onOutgoing ? (['ipc'] as const) : []),
      ],
    });
    if (onOutgoing) child.on('message', onOutgoing);
    if (this.onOutput && child.stdout) createInterface(child.stdout).on('line', this.onOutput);
    this.child = child;

    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await this.isReady())) {
      if (hasEnded(child)) throw new Error('The skill ended while starting.');
      if (Date.now() > deadline) throw new Error("The skill didn't start in time.");
      await sleep(100);
    }
  }

  /** Stops the skill once the requests under way are answered. */
  async stop(): Promise<void> {
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      // It isn't listening yet.
      return false;
    }
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
