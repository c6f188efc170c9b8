import { poll, type Patience } from '../../../linking/deploy/poll';
import { SmapiError, type SmapiErrorCode } from '../../../linking/smapi/SmapiError';

let clock: number;
let waits: number[];
let told: string[];
let patience: Patience;

beforeEach(() => {
  clock = 0;
  waits = [];
  told = [];
  patience = {
    say: (text) => void told.push(text),
    now: () => clock,
    wait: (milliseconds) => {
      clock += milliseconds;
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
});

/** Returns what is still pending: anything but `done`. */
const open = (state: string): string | undefined => (state === 'done' ? undefined : state);

describe('polling', () => {
  test('ends with the first answer that is done, after growing waits', async () => {
    await expect(poll(answers('a', 'a', 'b', 'done'), open, patience)).resolves.toBe('done');
    expect(waits).toEqual([1_000, 1_500, 2_250]);
    expect(told).toEqual(['a (0 s) …', 'b (3 s) …']);
  });

  test('ends with what is still pending when time runs out', async () => {
    const ask = (): Promise<string> => Promise.resolve('a');
    await expect(poll(ask, open, { ...patience, limitMs: 60_000 })).resolves.toBe('a');
    expect(clock).toBeGreaterThan(60_000);
    expect(Math.max(...waits)).toBe(10_000);
    expect(told.length).toBeGreaterThan(3);
  });

  test.each<SmapiErrorCode>(['rate_limited', 'server_error', 'timeout', 'unreachable'])(
    'asks again after %s',
    async (code) => {
      await expect(poll(answers(failure(code), 'done'), open, patience)).resolves.toBe('done');
      expect(waits).toEqual([2_000]);
      expect(told.join()).toContain('asking again in 2 s');
    },
  );

  test('gives up after seven failures in a row, and starts counting again after a success', async () => {
    const failures = Array.from({ length: 6 }, () => failure('rate_limited'));
    const bumpy = answers(...failures, 'a', ...failures, 'done');
    await expect(poll(bumpy, open, patience)).resolves.toBe('done');

    waits = [];
    const dead = poll(answers(...failures, failure('rate_limited')), open, patience);
    await expect(dead).rejects.toMatchObject({ code: 'rate_limited' });
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  test.each<SmapiErrorCode>(['unauthorized', 'not_found'])(
    'ends at once after %s',
    async (code) => {
      await expect(poll(answers(failure(code)), open, patience)).rejects.toMatchObject({ code });
      expect(waits).toEqual([]);
    },
  );
});

function answers(...list: (string | Error)[]): () => Promise<string> {
  return () => {
    const next = list.shift() ?? new Error('Nothing more was expected.');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
}

function failure(code: SmapiErrorCode): SmapiError {
  return new SmapiError(code, { operation: 'get-import-status', reason: code });
}
