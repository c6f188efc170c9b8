import { PREFIX, prometheusText } from '../../../src/metrics/prometheus';

/** Returns which counters went up, and by how much, while something happened. */
export async function countedWhile(
  happens: () => Promise<unknown>,
): Promise<Record<string, number>> {
  const before = samples();
  await happens();
  const entries = Object.entries(samples()).map(
    ([name, value]) => [name, value - (before[name] ?? 0)] as const,
  );
  return Object.fromEntries(
    entries.filter(([name, difference]) => difference > 0 && !/_bucket|_sum/.test(name)),
  );
}

function samples(): Record<string, number> {
  const lines = prometheusText()
    .split('\n')
    .filter((line) => line.startsWith(PREFIX));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value] = line.slice(PREFIX.length).split(' ');
      return [name, Number(value)];
    }),
  );
}
