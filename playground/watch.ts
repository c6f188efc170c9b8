import { watch } from 'chokidar';

/** Editors write a file in several steps. */
const SETTLING_MS = 200;

/** A watch that is kept. */
export interface Watching {
  /** Resolves when every change from now on is noticed. */
  readonly ready: Promise<void>;
  /** Ends it. */
  stop(): Promise<void>;
}

/**
 * Calls back when something below a path has changed. Changes in quick succession are one; a change
 * during the callback leads to one more call after it.
 *
 * On Linux, Node's own recursive watch loses a file as soon as an editor replaces it by another.
 *
 * @param path a file or a folder
 * @param onChange what to do then
 */
export function onChangeBelow(path: string, onChange: () => Promise<void>): Watching {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(path, { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
    }, SETTLING_MS);
  });
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    stop() {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
