import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The playground as a newcomer starts it, with `npm start`, but on free ports and without a past. */
export class PlaygroundProcess {
  /** What it has printed so far. */
  output = '';
  private readonly child: ChildProcess;
  /** Resolves when the last process that prints here has ended, which is later than npm does. */
  private readonly closed: Promise<unknown>;

  /**
   * @param environment environment variables to add
   * @param project the folder of the project, such as that of a `ProjectCopy`
   * @param args the command line. Default: without what an earlier playground kept
   */
  constructor(environment: NodeJS.ProcessEnv, project: string, args = ['--fresh']) {
    const ports = {
      PLAYGROUND_PORT: '0',
      PLAYGROUND_AUTH0_PORT: '0',
      PLAYGROUND_API_PORT: '0',
      JOVO_PORT: '0',
    };
    this.child = spawn('npm', ['start', '--', ...args], {
      cwd: project,
      // Jest's NODE_ENV would name a stage that the project doesn't have.
      env: { ...process.env, ...ports, NODE_ENV: undefined, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.closed = once(this.child, 'close');
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString('utf8');
    });
  }

  /**
   * Waits until it has printed something.
   *
   * @param pattern what to wait for
   * @returns the first group of the pattern
   * @throws when the playground ends before
   */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match[1] ?? '';
      if (this.hasEnded) throw new Error(`The playground ended.\n${this.output}`);
      const { stdout } = this.child;
      if (stdout) await Promise.race([once(stdout, 'data'), once(this.child, 'exit')]);
    }
  }

  /** Ends it as Ctrl+C does. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.closed;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
