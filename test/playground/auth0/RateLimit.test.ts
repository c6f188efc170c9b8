import { RateLimit } from '../../../playground/auth0/RateLimit';

const START = 1_700_000_000_000;

describe('Auth0’s rate limit', () => {
  test('allows ten calls at once, then one every twelve seconds', () => {
    let now = START;
    const limit = new RateLimit(() => now);
    const take = (): boolean => limit.take('ada').allowed;

    expect(Array.from({ length: 11 }, take)).toEqual([...Array<boolean>(10).fill(true), false]);
    now += 11_999;
    expect(take()).toBe(false);
    now += 1;
    expect(take()).toBe(true);
    expect(take()).toBe(false);
  });

  test('reports how many calls are left, and when a full burst is available', () => {
    const limit = new RateLimit(() => START);

    expect(limit.take('ada')).toEqual({
      allowed: true,
      limit: 10,
      remaining: 9,
      resetSeconds: START / 1000 + 12,
    });
  });

  test('never allows more than ten calls at once', () => {
    let now = START;
    const limit = new RateLimit(() => now);
    limit.take('ada');
    now += 3_600_000;

    expect(limit.take('ada').remaining).toBe(9);
  });
});
