import { isAlive } from './isAlive';

/** How often to check whether the program that started this one has ended, in milliseconds. */
const PARENT_CHECK_MS = 1_000;

/**
 * Calls back once, on Ctrl+C, a signal to end, or the end of the program that started this one or
 * reads its output.
 *
 * @param callback what to do then
 * @param cliPid the process ID of a running `jovo run`; NaN or 0 without one. Default: 0
 */
export function onEndRequested(callback: () => void, cliPid = 0): void {
  let isEnding = false;
  const end = (): void => {
    if (!isEnding) callback();
    isEnding = true;
  };
  process.stdout.on('error', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  process.once('SIGHUP', end);
  const isOrphan = cliPid ? () => !isAlive(cliPid) : hasNewParent();
  const check = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(check);
    end();
  }, PARENT_CHECK_MS);
  check.unref();
}

/** When its parent ends, the system gives a process another one. */
function hasNewParent(): () => boolean {
  const parent = process.ppid;
  return () => process.ppid !== parent;
}
