import { spawnSync } from 'node:child_process';
import type { ContestantName } from '../../contestants/Contestant';
import type { Laboratory } from '../Laboratory';

/** How many instructions a linked launch takes within the process. */
export type Instructions = Record<(typeof counted)[number], number>;

/** Jovo's template is left out: valgrind makes every program fifty times slower. */
const counted = ['ours', 'askSdk', 'askSdkCached'] as const satisfies readonly ContestantName[];

/** After this many launches, V8 has compiled what it compiles. */
const WARM_UP = 1_500;
const MEASURED = 1_000;

/**
 * Counts the processor's instructions for one linked launch: the difference between a long and a short
 * run under valgrind, which doesn't depend on what else the machine does.
 *
 * @returns undefined where valgrind isn't installed
 * @see https://valgrind.org/docs/manual/cl-manual.html
 */
export async function countInstructions(
  laboratory: Laboratory,
  _settings: unknown,
  report: (line: string) => void,
): Promise<Instructions | undefined> {
  if (spawnSync('valgrind', ['--version']).status !== 0) {
    report("valgrind isn't installed, so instructions aren't counted.");
    return undefined;
  }
  const instructions = { ours: 0, askSdk: 0, askSdkCached: 0 };
  for (const name of counted) {
    report(`Instructions: ${name}`);
    const [short = 0, long = 0] = await Promise.all(
      [WARM_UP, WARM_UP + MEASURED].map((times) =>
        laboratory.countInstructions('answerTimes', name, String(times)),
      ),
    );
    instructions[name] = Math.round((long - short) / MEASURED);
  }
  return instructions;
}
