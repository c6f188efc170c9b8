import { BrokenCircuitError } from 'cockatiel';
import { CircuitBreaker } from '../../../src/outbound/CircuitBreaker';

const FAILURES = 5;
const REST_MS = 5_000;

describe('A service that fails several times in a row', () => {
  let breaker: CircuitBreaker;

  beforeEach(async () => {
    jest.useFakeTimers();
    breaker = new CircuitBreaker(({ message }) => message === 'down');
    for (let time = 0; time < FAILURES; time++) await expect(fail()).rejects.toThrow('down');
  });
  afterEach(() => jest.useRealTimers());

  const fail = () => breaker.execute(() => Promise.reject(new Error('down')));
  const succeed = () => breaker.execute(() => Promise.resolve('well'));
  const rest = () => jest.advanceTimersByTime(REST_MS);

  test('is not called', async () => {
    expect(breaker.isDown).toBe(true);
    await expect(succeed()).rejects.toThrow(BrokenCircuitError);
  });

  test('is called again after a pause', async () => {
    rest();
    await expect(succeed()).resolves.toBe('well');
    expect(breaker.isDown).toBe(false);
  });

  test('is called again after a pause, even if the clock jumps back meanwhile', async () => {
    rest();
    jest.setSystemTime(Date.now() - 3_600_000);
    await expect(succeed()).resolves.toBe('well');
  });

  test('is not called again when the call after the pause fails', async () => {
    rest();
    await expect(fail()).rejects.toThrow('down');
    await expect(succeed()).rejects.toThrow(BrokenCircuitError);
  });

  test('gets one trial call after the pause: no one else waits for it, or calls afterwards', async () => {
    rest();
    let answer: (text: string) => void = () => undefined;
    const tried = breaker.execute(() => new Promise<string>((resolve) => (answer = resolve)));
    const other = jest.fn(() => Promise.resolve('well'));
    await expect(breaker.execute(other)).rejects.toThrow(BrokenCircuitError);
    answer('back');
    await expect(tried).resolves.toBe('back');
    expect(other).not.toHaveBeenCalled();
    await expect(succeed()).resolves.toBe('well');
  });
});

test('What is not an outage does not count as a failure', async () => {
  const breaker = new CircuitBreaker(() => false);
  for (let time = 0; time < FAILURES; time++) {
    const refused = breaker.execute(() => Promise.reject(new Error('refused')));
    await expect(refused).rejects.toThrow('refused');
  }
  expect(breaker.isDown).toBe(false);
});
