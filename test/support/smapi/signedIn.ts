import { resolve } from 'node:path';
import type { SmapiOptions } from '../../../linking/smapi/Smapi';
import type { SmapiStandIn } from './SmapiStandIn';

/** Returns how to call the stand-in through the real ASK CLI, which is signed in. */
export function signedIn({ accessToken, environment }: SmapiStandIn): SmapiOptions {
  return {
    command: resolve('node_modules/.bin/ask'),
    environment: {
      PATH: process.env.PATH,
      ASK_ACCESS_TOKEN: accessToken,
      ASK_VENDOR_ID: 'M1234567890',
      AWS_ACCESS_KEY_ID: 'not-used',
      AWS_SECRET_ACCESS_KEY: 'not-used',
      ...environment,
    },
  };
}
