/**
 * Stops the clock until the end of the test, so that time can pass instantly. Timers and the network
 * run as usual.
 *
 * @returns a function that advances the clock by a number of milliseconds
 */
export function stopTheClock(): (milliseconds: number) => void {
  const real = performance.now.bind(performance);
  let passed = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => real() + passed);
  jest.useFakeTimers({
    now: Date.now(),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
  return (milliseconds) => {
    passed += milliseconds;
    jest.setSystemTime(Date.now() + milliseconds);
  };
}

/** Restarts the clock. */
export function releaseTheClock(): void {
  jest.useRealTimers();
}
