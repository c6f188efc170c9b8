import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** How a process is started. */
export interface ChildOptions {
  /** Its file, in `processes/`. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Options for Node. */
  readonly execArgv?: readonly string[];
  /** The core it runs on. Default: any. */
  readonly core?: number | undefined;
}

/** The running processes. None outlives this one. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A process that this one has started and exchanges messages with. */
export class Child {
  private constructor(private readonly process: ChildProcess) {}

  /**
   * Starts a process. It inherits only PATH from the environment, and its log is discarded, like that of
   * every contestant.
   */
  static start(options: ChildOptions): Child {
    const { script, args = [], env = {}, execArgv = [], core } = options;
    const file = join(__dirname, 'processes', `${script}.js`);
    const node = [process.execPath, ...execArgv, file, ...args];
    const [command = '', ...rest] =
      core === undefined ? node : ['taskset', '--cpu-list', String(core), ...node];
    const child = spawn(command, rest, {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return new Child(child);
  }

  /**
   * Returns its next message.
   *
   * @throws when it ends without one
   */
  async says<Message>(): Promise<Message> {
    const stopped = new AbortController();
    const { signal } = stopped;
    const ended = once(this.process, 'exit', { signal }).then(([code]) => {
      throw new Error(`A process of the benchmark ended with code ${code}.`);
    });
    try {
      const message = once(this.process, 'message', { signal }) as Promise<[Message]>;
      return (await Promise.race([message, ended]))[0];
    } finally {
      stopped.abort();
      ended.catch(() => undefined);
    }
  }

  /** Sends it a message, and waits for the reply. */
  async ask<Answer>(message: object): Promise<Answer> {
    const answer = this.says<Answer>();
    this.process.send(message);
    return answer;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }
}
