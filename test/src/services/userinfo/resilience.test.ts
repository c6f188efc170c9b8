import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { createResilience } from '../../../../src/services/userinfo/resilience';

/** What the fault table allows for a greeting, less half a second to make it and send it. */
const DEADLINE_MS = 3_000;

/** For so long Auth0 is left alone when it is down. */
const REST_MS = 5_000;

describe('The deadline of a call to Auth0', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('holds even if the call does not listen to its signal', async () => {
    const outcome = jest.fn();
    const never = createResilience().execute(() => new Promise(() => undefined));
    void never.catch(outcome);
    await jest.advanceTimersByTimeAsync(DEADLINE_MS - 1);
    expect(outcome).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith(expect.any(TaskCancelledError));
  });

  test('leaves time for another try: a call is told to end half-way', async () => {
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

  test('holds when Auth0 is tried again after an outage, which is not the last time', async () => {
    const resilience = createResilience();
    const outcome = jest.fn();
    const callInVain = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        resilience.execute(() => new Promise(() => undefined)).catch(outcome);
      }
      await jest.advanceTimersByTimeAsync(DEADLINE_MS);
    };
    await callInVain(5);
    expect(outcome).toHaveBeenCalledTimes(5);
    await callInVain(1);
    expect(outcome).toHaveBeenLastCalledWith(expect.any(BrokenCircuitError));

    await jest.advanceTimersByTimeAsync(REST_MS);
    await callInVain(1);
    expect(outcome).toHaveBeenLastCalledWith(expect.any(TaskCancelledError));
    expect(resilience.isAuth0Down).toBe(true);

    await jest.advanceTimersByTimeAsync(REST_MS);
    await expect(resilience.execute(() => Promise.resolve('back'))).resolves.toBe('back');
    expect(resilience.isAuth0Down).toBe(false);
  });
});
