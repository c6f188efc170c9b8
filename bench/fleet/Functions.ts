import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer } from './answers';
import { type Door, KILLED, type Outcome } from './Outcome';

/** How long AWS lets the function run, in milliseconds: as in the template. */
const TIMEOUT_MS = 8_000;

/** A kill comes at a random time in a request, which takes about as long as this, in milliseconds. */
const KILL_WITHIN_MS = 30;

interface Message {
  readonly ready?: true;
  readonly answer?: Answer;
  readonly fault?: string;
}

/** A process that answers one request at a time, and sleeps in between. */
interface Running {
  readonly name: string;
  readonly child: ChildProcess;
}

/** What a function needs. */
export interface FunctionOptions {
  /** The folder of the bundle. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The file descriptor of the log. */
  readonly log: number;
}

/**
 * Processes of the bundle for AWS Lambda. As there, each gets one request at a time, and is frozen between
 * two: its timers stand still, and the connections that it keeps open break.
 */
export class Functions implements Door {
  /** How many processes were killed while they had nothing to do, and during a request. */
  readonly kills = { idle: 0, busy: 0 };
  private readonly idle: Running[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly starting = new Set<Promise<void>>();
  private count = 0;
  private killsNext = false;
  private isStopping = false;
  private readonly children = new Set<ChildProcess>();

  private constructor(private readonly options: FunctionOptions) {
    // Frozen processes don't notice that their parent ends.
    process.once('exit', () => this.children.forEach((child) => child.kill('SIGKILL')));
  }

  /** @param count how many processes to keep running */
  static async start(count: number, options: FunctionOptions): Promise<Functions> {
    const functions = new Functions(options);
    for (let started = 0; started < count; started++) await functions.add();
    return functions;
  }

  async send(event: object, except?: string): Promise<Outcome> {
    const chosen = await this.take(except);
    const { child, name: process } = chosen;
    child.kill('SIGCONT');
    const start = Date.now();
    const isDoomed = this.killsNext;
    this.killsNext = false;
    const moment = Math.random() * KILL_WITHIN_MS;
    const killer = isDoomed ? setTimeout(() => child.kill('SIGKILL'), moment) : undefined;
    const message = messageOf(child);
    child.send({ event, deadline: start + TIMEOUT_MS });
    const { answer, fault } = await message;
    const end = Date.now();
    clearTimeout(killer);
    const wasKilled = isDoomed && !isAlive(child) && fault !== undefined;
    if (!isDoomed && isAlive(child)) this.release(chosen);
    else this.bury(chosen, isAlive(child) ? 'idle' : 'busy');
    return { process, start, end, answer, fault: wasKilled ? KILLED : fault };
  }

  /** Kills a process that has nothing to do, if there is one. Another takes its place. */
  killIdle(): void {
    const chosen = this.pick();
    if (chosen) this.bury(chosen, 'idle');
  }

  /** Kills the process that gets the next request, soon after. Another takes its place. */
  killBusy(): void {
    this.killsNext = true;
  }

  /** Forgets a kill that is still to come. */
  killNoMore(): void {
    this.killsNext = false;
  }

  /** Ends all processes. No request may be under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.starting);
    await Promise.all([...this.children].map(kill));
  }

  private async add(): Promise<void> {
    const name = `function ${++this.count}`;
    const { folder, environment, log } = this.options;
    const child = fork(join(__dirname, 'functionProcess.js'), [folder], {
      execArgv: [],
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
    });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    const { fault } = await messageOf(child);
    if (fault !== undefined) throw new Error(`A function doesn't start: it ${fault}.`);
    this.release({ name, child });
  }

  private release(running: Running): void {
    running.child.kill('SIGSTOP');
    this.idle.push(running);
    this.waiting.shift()?.();
  }

  /** Waits for a process that is free. AWS would start one; here, all that start are already there. */
  private async take(except?: string): Promise<Running> {
    for (;;) {
      const chosen = this.pick(except);
      if (chosen) return chosen;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** AWS doesn't say which process it chooses. */
  private pick(except?: string): Running | undefined {
    const free = this.idle.filter(({ name }) => name !== except);
    const chosen = free[Math.floor(Math.random() * free.length)];
    if (chosen) this.idle.splice(this.idle.indexOf(chosen), 1);
    return chosen;
  }

  private bury({ child }: Running, when: keyof Functions['kills']): void {
    child.kill('SIGKILL');
    this.kills[when] += 1;
    this.replace();
  }

  private replace(): void {
    if (this.isStopping) return;
    const started = this.add().finally(() => this.starting.delete(started));
    this.starting.add(started);
  }
}

/** Waits for what a process says next, or for its end. */
async function messageOf(child: ChildProcess): Promise<Message> {
  const controller = new AbortController();
  const { signal } = controller;
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]: Message[]) => message ?? {}),
      once(child, 'exit', { signal }).then(([code, name]: unknown[]) => ({
        fault: `ended with ${String(code ?? name)}`,
      })),
    ]);
  } finally {
    controller.abort();
  }
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
