import { medianLatency, type Latency } from '../../statistics';
import type { Size } from '../growth';
import type { Laboratory } from '../Laboratory';
import type { Settings } from '../options';

/** The steps in which the skill grows in each direction. The others are compared with the first one. */
const steps = {
  languages: [1, 5, 15],
  components: [1, 10, 30],
  users: [1_000, 100_000],
} as const satisfies Record<keyof Size, readonly number[]>;

export type Direction = keyof typeof steps;

export const directions = Object.keys(steps) as Direction[];

/** How long a linked launch takes at each step. */
export type Growth = Record<Direction, { readonly step: number; readonly latency: Latency }[]>;

/** The size in the other directions. */
const start: Size = { languages: 1, components: 1, users: 1_000 };

/** Measures how the cost of a request changes when this skill grows. */
export async function measureGrowth(
  laboratory: Laboratory,
  { rounds, users, inProcess }: Settings,
): Promise<Growth> {
  const runs = directions.flatMap((direction) =>
    steps[direction].map((step) => ({ direction, step, rounds: [] as Latency[] })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const run of round % 2 === 0 ? runs : runs.toReversed()) {
      const size = JSON.stringify({ ...start, [run.direction]: run.step });
      const args = [size, String(users), JSON.stringify(inProcess)];
      run.rounds.push(await laboratory.start('grow', ...args).says<Latency>());
    }
  }
  const ofDirection = (direction: Direction) =>
    runs
      .filter((run) => run.direction === direction)
      .map(({ step, rounds }) => ({ step, latency: medianLatency(rounds) }));
  return Object.fromEntries(
    directions.map((direction) => [direction, ofDirection(direction)]),
  ) as Growth;
}
