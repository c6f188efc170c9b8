import { wait } from '@jovotech/cli-core';
import { keepPauses, skipPauses } from '../../cli/pauses';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  keepPauses();
  jest.useRealTimers();
});

test("Jovo's build doesn't pause after each language", async () => {
  skipPauses();
  await wait(500);
  expect(jest.getTimerCount()).toBe(0);
});

test('what waits for Amazon waits again after a build', async () => {
  skipPauses();
  keepPauses();
  const waited = wait(500);
  expect(jest.getTimerCount()).toBe(1);
  jest.runAllTimers();
  await waited;
});
