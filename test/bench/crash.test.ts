import { runCrashTest } from '../../bench/crash/runCrashTest';

// A shorter version of `npm run crash-test`.
test('Killed in the middle of writing, the store has every update that it has confirmed', async () => {
  const result = await runCrashTest({ updates: 200, users: 20, kills: 3 });
  expect(result).toMatchObject({ confirmed: 200, kills: 3, losses: [] });
  expect(result.confirmedBeforeKills).toBeGreaterThan(0);
});
