import type { Environment } from '../src/config';

/**
 * Lets the ASK CLI, which Jovo and this project start, find its credentials where they are set for
 * all the rest: in a file `.env`, too.
 *
 * @param environment the environment with what the file adds to it
 */
export function passOnAskCredentials(environment: Environment): void {
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith('ASK_') && value) process.env[name] = value;
  }
}
