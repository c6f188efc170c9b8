import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core does what, so that a skill has one to itself. */
export interface Cores {
  readonly skill: number;
  readonly load: number;
  readonly standIns: number;
}

/**
 * Assigns the cores, and moves this process, which generates the load, to its own.
 *
 * @returns `undefined` where that isn't possible: on a single core, or without Linux's `taskset`
 */
export function shareCores(): Cores | undefined {
  const count = availableParallelism();
  if (count < 2) return undefined;
  // With two cores, Auth0 shares one with the load generator, never with the skill.
  const cores = { skill: 0, load: 1, standIns: count > 2 ? 2 : 1 };
  const args = ['--all-tasks', '--cpu-list', '--pid', String(cores.load), String(process.pid)];
  return spawnSync('taskset', args).status === 0 ? cores : undefined;
}
