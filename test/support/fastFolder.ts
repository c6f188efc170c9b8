import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A store in memory, where there is such a place: only its content matters. */
export const FAST_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
