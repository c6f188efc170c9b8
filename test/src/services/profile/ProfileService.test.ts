import { ProfileService } from '../../../../src/services/profile/ProfileService';

const MINUTE_MS = 60_000;

describe('Profiles in memory', () => {
  const fetchProfile = jest.fn((accessToken: string) =>
    Promise.resolve({ sub: accessToken.split(' ')[0] as string }),
  );
  let profiles: ProfileService;

  beforeEach(() => {
    jest.useFakeTimers();
    fetchProfile.mockClear();
    profiles = new ProfileService({ fetchProfile });
  });
  afterEach(() => jest.useRealTimers());

  test('are gone soon after the six minutes, though nobody asks for them', async () => {
    await profiles.findProfile('ada token');
    jest.advanceTimersByTime(5 * MINUTE_MS);
    expect(profiles['kept'].size).toBe(1);
    jest.advanceTimersByTime(2 * MINUTE_MS);
    expect(profiles['kept'].size).toBe(0);
  });

  test('are gone at once when somebody is forgotten, whichever token they came by', async () => {
    for (const token of ['ada 1', 'ada 2', 'grace 1']) await profiles.findProfile(token);
    profiles.forget({ sub: 'ada' });
    fetchProfile.mockClear();
    for (const token of ['ada 1', 'ada 2', 'grace 1']) await profiles.findProfile(token);
    expect(fetchProfile.mock.calls).toEqual([['ada 1'], ['ada 2']]);
  });
});
