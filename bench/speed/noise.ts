import { percentile } from '../statistics';

/** How often the same work is timed. */
const TIMES = 40;

/** How many steps the work has: a few milliseconds. */
const STEPS = 4_000_000;

/** Above this, times and requests per second say more about the machine than about the skills. */
const MOST_NOISE = 0.15;

/**
 * Measures how much other programs disturb this one: how much longer the same work takes in a bad moment
 * than in a good one.
 *
 * @returns 0 on a machine that does nothing else; 1 if the same work sometimes takes twice as long
 */
export function measureNoise(): number {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).slice(TIMES / 4);
  return percentile(times, 90) / percentile(times, 10) - 1;
}

/** Returns whether times can be believed despite the noise. */
export function isQuiet(noise: number): boolean {
  return noise <= MOST_NOISE;
}

function work(): number {
  let sum = 0;
  for (let step = 0; step < STEPS; step++) sum = (sum * 31 + step) | 0;
  return sum;
}
