/**
 * Stops the clock until the end of the test, so that time can pass at once. Timers and the network
 * run as ever.
 *
 * @returns lets a number of milliseconds pass
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

/** Lets the clock go again. */
export function releaseTheClock(): void {
  jest.useRealTimers();
}
