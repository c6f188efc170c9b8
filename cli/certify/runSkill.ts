import { JovoCliError } from '@jovotech/cli-core';
import { execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import type { SkillAnswer } from './SkillAnswer';

const ROOT = join(__dirname, '../..');

/** The running skill. */
export interface RunningSkill {
  /** Sends a request to it. */
  readonly talk: (envelope: object) => Promise<SkillAnswer>;
  stop(): void;
}

/** What the process of the skill says. */
interface Message {
  readonly id?: number;
  readonly answer?: SkillAnswer;
  readonly error?: string;
}

/**
 * Compiles the skill, and runs it in a process of its own.
 *
 * @param hasOrders whether it looks up orders
 * @throws {JovoCliError} when it doesn't compile or start
 */
export async function runSkill(hasOrders: boolean): Promise<RunningSkill> {
  await compile();
  const child = fork(
    join(__dirname, 'skillHost.ts'),
    [join(ROOT, 'dist'), hasOrders ? 'orders' : ''],
    {
      cwd: ROOT,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const waiting = new Map<number, (message: Message) => void>();
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new JovoCliError({ message: 'The skill does not start.' })));
  });
  child.on('message', (message: Message) => waiting.get(message.id ?? -1)?.(message));
  child.once('exit', () => waiting.forEach((end) => end({ error: 'the skill has crashed' })));
  return {
    talk: async (envelope) => {
      const id = count++;
      const { answer, error } = await new Promise<Message>((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, envelope });
      });
      waiting.delete(id);
      if (!answer) throw new Error(error);
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

/** Compiles `src/` to `dist/`: without the compiler, decorators would lose what Jovo needs of them. */
function compile(): Promise<void> {
  const args = [require.resolve('typescript/bin/tsc'), '--build', 'tsconfig.build.json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, stdout) => {
      if (!error) resolve();
      else reject(new JovoCliError({ message: 'The skill does not compile.', details: stdout }));
    });
  });
}
