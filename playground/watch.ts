import { watch } from 'chokidar';

/** How long to wait for the next change, in milliseconds: editors write a file in several steps. */
const SETTLING_MS = 200;

/** A running watch. */
export interface Watching {
  /** Resolves when the watch notices every change from then on. */
  readonly ready: Promise<void>;
  /** Stops watching. */
  stop(): Promise<void>;
}

/**
 * Calls back when something below a path has changed. Changes in quick succession count as one; a
 * change during the callback leads to another call after it.
 *
 * Node's own recursive watch isn't used: on Linux it loses a file that an editor replaces.
 *
 * @param path a file or a folder
 * @param onChange what to do after a change
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
