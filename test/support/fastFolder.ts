import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder in memory if the system has one, for tests in which only its content matters. */
export const FAST_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
