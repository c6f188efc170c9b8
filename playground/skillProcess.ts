import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { runToEnd, type Result } from './run';

/** The skill needs about a second to start. */
const LONGEST_START_MS = 20_000;

/** Compiles `src/` to `dist/`: the skill runs here as it does in production. */
export function compileSkill(): Promise<Result> {
  return runToEnd(require.resolve('typescript/bin/tsc'), [
    '--project',
    'tsconfig.build.json',
    '--pretty',
    String(process.stdout.isTTY === true),
  ]);
}

/** The skill's webhook in a process of its own, so that it can be started anew when it changes. */
export class SkillProcess {
  private child: ChildProcess | undefined;

  /**
   * @param url the origin of the webhook
   * @param environment the configuration of the skill
   */
  constructor(
    private readonly url: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /**
   * Starts the skill and waits until it can be talked to. What it prints goes where this process
   * prints.
   *
   * @throws when it does not start
   */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.express.js'], {
      // Nothing else: the skill needs none of the developer's secrets.
      env: { PATH: process.env.PATH, ...this.environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.child = child;
    // However this process ends, the skill ends with it.
    const endSkill = (): boolean => child.kill();
    process.once('exit', endSkill);
    child.once('exit', () => process.off('exit', endSkill));

    const deadline = Date.now() + LONGEST_START_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error('The skill ended at its start.');
      if (Date.now() > deadline) throw new Error('The skill did not start in time.');
      await sleep(100);
    }
  }

  /** Lets the skill finish what it does, and waits until it has ended. */
  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      // It does not listen yet.
      return false;
    }
  }
}
