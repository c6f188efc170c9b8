import { OutboundError } from '../../../../src/outbound/OutboundError';
import { ProfileService } from '../../../../src/services/profile/ProfileService';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

describe('Profiles in memory', () => {
  const fetchProfile = jest.fn<Promise<{ sub: string }>, [string]>();
  let profiles: ProfileService;

  beforeEach(() => {
    jest.useFakeTimers();
    // A process has never run for 0 ms, and lru-cache treats 0 as no time at all.
    jest.advanceTimersByTime(1);
    fetchProfile.mockReset();
    fetchProfile.mockImplementation((accessToken) =>
      Promise.resolve({ sub: accessToken.split(' ')[0] as string }),
    );
    profiles = new ProfileService({ fetchProfile });
  });
  afterEach(() => jest.useRealTimers());

  test('are removed soon after the six minutes, even if no one asks for them', async () => {
    await profiles.findProfile('ada token');
    jest.advanceTimersByTime(5 * MINUTE_MS);
    expect(profiles['kept'].size).toBe(1);
    jest.advanceTimersByTime(2 * MINUTE_MS);
    expect(profiles['kept'].size).toBe(0);
  });

  test('are removed at once when a user is forgotten, under every token', async () => {
    for (const token of ['ada 1', 'ada 2', 'grace 1']) await profiles.findProfile(token);
    profiles.forget({ sub: 'ada' });
    fetchProfile.mockClear();
    for (const token of ['ada 1', 'ada 2', 'grace 1']) await profiles.findProfile(token);
    expect(fetchProfile.mock.calls.map(([token]) => token)).toEqual(['ada 1', 'ada 2']);
  });

  test('of a user who is forgotten while it is being looked up is not kept, but answered', async () => {
    let answer: (profile: { sub: string }) => void = () => undefined;
    fetchProfile.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const before = profiles.findProfile('ada token');
    profiles.forget({ sub: 'ada' });
    const after = profiles.findProfile('ada token');
    answer({ sub: 'ada' });
    expect(await before).toMatchObject({ profile: { sub: 'ada' } });
    expect(await after).toMatchObject({ profile: { sub: 'ada' } });
    expect(profiles['kept'].size).toBe(0);
    await profiles.findProfile('ada token');
    expect(profiles['kept'].size).toBe(1);
  });

  describe('when the clock jumps an hour', () => {
    test.each([
      ['back', -HOUR_MS],
      ['ahead', HOUR_MS],
    ])('%s, is believed for two minutes all the same', async (_where, jump) => {
      await profiles.findProfile('ada token');
      jest.setSystemTime(Date.now() + jump);
      jest.advanceTimersByTime(MINUTE_MS);
      expect(await profiles.findProfile('ada token')).toMatchObject({ source: 'cache' });
      jest.advanceTimersByTime(2 * MINUTE_MS);
      expect(await profiles.findProfile('ada token')).toMatchObject({ source: 'auth0' });
    });

    test('back, is asked for again when Auth0 allows it', async () => {
      const retryAt = Date.now() + MINUTE_MS;
      const limited = new OutboundError('rate_limited', 'Too often.', { hint: '', retryAt });
      fetchProfile.mockRejectedValueOnce(limited);
      await expect(profiles.findProfile('ada token')).rejects.toBe(limited);
      jest.setSystemTime(Date.now() - HOUR_MS);
      await expect(profiles.findProfile('ada token')).rejects.toBe(limited);
      jest.advanceTimersByTime(MINUTE_MS + 1_000);
      expect(await profiles.findProfile('ada token')).toMatchObject({ source: 'auth0' });
    });
  });
});
