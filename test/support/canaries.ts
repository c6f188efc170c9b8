import { randomBytes } from 'node:crypto';
import { recordForLeakCheck } from './leakCheck';

/**
 * Creates a unique word that no log and no output of the tests may show: a token, or a part of a name
 * or an address.
 *
 * @param what what it represents
 */
export function canary(what: 'token' | 'name'): string {
  // A name must come through unchanged, however names are processed.
  return plant(`${what === 'name' ? 'Canary' : 'canary-token-'}${randomBytes(8).toString('hex')}`);
}

/**
 * Makes the run fail if a text appears in a log or in the output.
 *
 * @param secret the text, without anything that JSON would escape
 * @returns the same text
 */
export function plant(secret: string): string {
  recordForLeakCheck('planted', secret);
  return secret;
}
