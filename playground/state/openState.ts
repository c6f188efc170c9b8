import { fromFile, type PlaygroundState } from './PlaygroundState';
import { readState } from './StateFile';
import { StateFolder, StateFolderInUseError } from './StateFolder';

/** The folder of the state, and the state of last time. */
export interface OpenedState {
  readonly folder: StateFolder;
  /** Undefined if there is none, or if it can't be read. */
  readonly kept: PlaygroundState | undefined;
}

/**
 * Opens what an earlier playground kept.
 *
 * @param path the folder; created if it's missing
 * @param report called with the reason if the playground has to start afresh
 * @returns undefined if another playground uses the folder
 */
export function openState(path: string, report: (line: string) => void): OpenedState | undefined {
  try {
    const folder = StateFolder.open(path);
    return { folder, kept: readKept(folder.file, report) };
  } catch (error) {
    if (!(error instanceof StateFolderInUseError)) throw error;
    report(`${error.message} This one starts afresh and keeps nothing.`);
    return undefined;
  }
}

function readKept(path: string, report: (line: string) => void): PlaygroundState | undefined {
  try {
    const kept = readState(path);
    return kept === undefined ? undefined : fromFile(kept);
  } catch {
    report(`${path} is damaged or from another version. The playground starts afresh.`);
    return undefined;
  }
}
