/**
 * Stops the clock until the end of the test, so that it can be set forward. Timers and the network
 * run as ever.
 *
 * @returns sets the clock forward by so many milliseconds
 */
export function stopTheClock(): (milliseconds: number) => void {
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
  return (milliseconds) => jest.setSystemTime(Date.now() + milliseconds);
}

/** Lets the clock go again. */
export function releaseTheClock(): void {
  jest.useRealTimers();
}
