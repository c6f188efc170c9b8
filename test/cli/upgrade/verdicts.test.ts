import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import runtimes from '../../../cli/upgrade/runtimes.json';
import { runtimeVerdict, workaroundVerdict } from '../../../cli/upgrade/verdicts';
import { workarounds } from '../../../cli/upgrade/workarounds';
import { overrides } from '../../../package.json';

const override = {
  what: 'override of b',
  of: 'a',
  asksFor: { name: 'b', range: '^1.0.0' },
  where: 'package.json',
};

describe('A workaround', () => {
  test.each([
    ['is needed while its package asks for the same', { b: '^1.0.0' }, false, /needed/],
    ['may go when its package asks for something else', { b: '^2.0.0' }, true, /Try without it/],
    ['may go when its package asks for nothing', {}, true, /asks for b nothing/],
  ])('%s', (_name, dependencies, isDue, text) => {
    const verdict = workaroundVerdict(override, { version: '1.0.0', dependencies });
    expect(verdict).toMatchObject({ isDue, text: expect.stringMatching(text) as string });
  });

  test('may go with its package', () => {
    expect(workaroundVerdict(override, undefined)).toMatchObject({ isDue: true });
  });

  test.each(workarounds.map((workaround) => [workaround.what, workaround] as const))(
    'is needed today: %s',
    (_what, workaround) => {
      const file = join('node_modules', workaround.of, 'package.json');
      const installed = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
      expect(workaroundVerdict(workaround, installed)).toMatchObject({ isDue: false });
    },
  );

  test('is known for each override', () => {
    const names = JSON.stringify(overrides);
    const known = workarounds.flatMap(({ asksFor }) => asksFor?.name ?? []);
    expect(known.filter((name) => !names.includes(`"${name}"`))).toEqual([]);
    expect(known).toHaveLength(Object.keys(overrides).length);
  });
});

describe('A runtime', () => {
  const today = new Date('2026-11-28T12:00:00Z');

  test.each([
    ['2026-04-30', true, 'x ended on 2026-04-30: no more security fixes.'],
    ['2027-04-30', true, 'x ends on 2027-04-30, in 152 days.'],
    ['2028-04-30', false, 'x ends on 2028-04-30, in 518 days.'],
  ])('that ends on %s: %s', (end, isDue, text) => {
    expect(runtimeVerdict('x', end, today)).toEqual({ isDue, text });
  });

  test("of Node.js has the date of Node's own schedule", () => {
    // A copy of it, which comes with the tests' tools.
    const file = 'node_modules/node-releases/data/release-schedule/release-schedule.json';
    const schedule = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { end: string }>;
    for (const [major, end] of Object.entries(runtimes['Node.js'].ends)) {
      expect(`${major} ${end}`).toBe(`${major} ${schedule[`v${major}`]?.end}`);
    }
  });
});
