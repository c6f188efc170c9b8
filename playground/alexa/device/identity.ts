import { randomBytes } from 'node:crypto';

/** How Amazon names a person and a device to one skill. */
export interface Identity {
  readonly userId: string;
  readonly deviceId: string;
  /** For Alexa's own APIs, which the playground does not play. */
  readonly apiAccessToken: string;
}

/**
 * New names, as Amazon gives them whenever a person enables the skill.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html#session-object
 */
export function newIdentity(): Identity {
  return {
    userId: `amzn1.ask.account.${randomName()}`,
    deviceId: `amzn1.ask.device.${randomName()}`,
    apiAccessToken: randomBytes(48).toString('base64url'),
  };
}

/** Looks like Amazon's: capital letters and digits. */
function randomName(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}
