import { setTimeout as sleep } from 'node:timers/promises';
import { trendOf, type Trend } from '../statistics';
import type { Sample, SkillServer } from './SkillServer';

/** The development of the skill's memory. */
export interface MemoryResult {
  /** How fast the heap grows, in bytes per minute. */
  readonly heap: Trend;
  /** How fast V8's compiled code in it grows, in bytes per minute. */
  readonly code: Trend;
  /**
   * How fast the rest of it grows, in bytes per minute: what the program holds, and V8's lists of what
   * compiled code depends on.
   */
  readonly rest: Trend;
  /** How fast the number of open handles grows, per minute. */
  readonly handles: Trend;
  readonly samples: readonly Sample[];
}

const SAMPLE_EVERY_MS = 5_000;

/** Takes a sample every 5 s until it is stopped. */
export function watchMemory(skill: SkillServer): { stop: () => Promise<MemoryResult> } {
  const samples: Sample[] = [];
  const minutes: number[] = [];
  const start = performance.now();
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const sample = await skill.sample();
      samples.push(sample);
      minutes.push((performance.now() - start) / 60_000);
      await sleep(SAMPLE_EVERY_MS);
    }
  })();
  const trend = (of: (sample: Sample) => number): Trend =>
    trendOf(samples.map((sample, index) => ({ x: minutes[index] ?? 0, y: of(sample) })));
  return {
    async stop() {
      stopped = true;
      await watching;
      return {
        heap: trend(({ heapBytes }) => heapBytes),
        code: trend(({ codeBytes }) => codeBytes),
        rest: trend(({ heapBytes, codeBytes }) => heapBytes - codeBytes),
        handles: trend(({ handles }) => handles),
        samples,
      };
    },
  };
}
