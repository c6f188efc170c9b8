import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { createResilience, type Resilience } from '../../../src/outbound/resilience';

/** The 3.5 s that a greeting may take, less half a second to create and send it. */
const DEADLINE_MS = 3_000;

/** How long Auth0 isn't called when it is down. */
const REST_MS = 5_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('The deadline of a call to Auth0', () => {
  test('holds even if the call ignores its signal', async () => {
    const outcome = jest.fn();
    const never = createResilience().execute(() => new Promise(() => undefined));
    void never.catch(outcome);
    await jest.advanceTimersByTimeAsync(DEADLINE_MS - 1);
    expect(outcome).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith(expect.any(TaskCancelledError));
  });

  test('leaves time for another attempt: a call is aborted half-way', async () => {
    const told = jest.fn();
    const call = (signal: AbortSignal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          told();
          reject(new Error('ended'));
        });
      });
    void createResilience()
      .execute(call)
      .catch(() => undefined);
    await jest.advanceTimersByTimeAsync(DEADLINE_MS / 2 - 1);
    expect(told).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalled();
  });

  test('holds for the trial call, after which another trial is possible', async () => {
    const resilience = createResilience();
    await callInVain(resilience, 5);
    await jest.advanceTimersByTimeAsync(REST_MS);
    expect(await callInVain(resilience, 1)).toEqual([expect.any(TaskCancelledError)]);
    await jest.advanceTimersByTimeAsync(REST_MS);
    await expect(resilience.execute(() => Promise.resolve('back'))).resolves.toBe('back');
    expect(resilience.isDown).toBe(false);
  });
});

test('A call without an answer counts as an outage, after which Auth0 is not called', async () => {
  const resilience = createResilience();
  const silences = await callInVain(resilience, 5);
  expect(silences).toEqual(Array(5).fill(expect.any(TaskCancelledError)));
  expect(resilience.isDown).toBe(true);
  expect(await callInVain(resilience, 1)).toEqual([expect.any(BrokenCircuitError)]);
});

/** Makes calls that never end, waits until the deadline, and returns their outcomes, if any. */
async function callInVain(resilience: Resilience, times: number): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (let time = 0; time < times; time++) {
    resilience
      .execute(() => new Promise(() => undefined))
      .catch((error: unknown) => errors.push(error));
  }
  await jest.advanceTimersByTimeAsync(DEADLINE_MS);
  return errors;
}
