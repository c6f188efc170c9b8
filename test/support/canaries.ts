import { randomBytes } from 'node:crypto';
import { recordForLeakCheck } from './leakCheck';

/**
 * Makes a word that no log and no output of the tests may show, in no other place in the world:
 * a token, or a part of a name or an address.
 *
 * @param what what it stands for
 */
export function canary(what: 'token' | 'name'): string {
  // Names must survive as they are, whatever is done to names.
  return plant(`${what === 'name' ? 'Canary' : 'canary-token-'}${randomBytes(8).toString('hex')}`);
}

/**
 * Lets the run fail if a text shows up in a log or in the output.
 *
 * @param secret the text, without anything that JSON would escape
 * @returns the same
 */
export function plant(secret: string): string {
  recordForLeakCheck('planted', secret);
  return secret;
}
