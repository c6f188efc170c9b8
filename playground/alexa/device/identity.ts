import { randomBytes } from 'node:crypto';

/** The IDs by which one skill knows a user and a device. */
export interface Identity {
  readonly userId: string;
  readonly deviceId: string;
  /** For Alexa's own APIs, which the playground doesn't have. */
  readonly apiAccessToken: string;
}

/**
 * Creates the IDs that Amazon assigns when a user enables the skill.
 *
 * @param userId the user ID from before, which Amazon keeps if it told the skill to keep the data.
 *   Default: a new one
 * @see https://developer.amazon.com/docs/alexa/custom-skills/communication-related-to-your-skill-customers.html
 */
export function newIdentity(userId = `amzn1.ask.account.${randomId()}`): Identity {
  return {
    userId,
    deviceId: `amzn1.ask.device.${randomId()}`,
    apiAccessToken: randomBytes(48).toString('base64url'),
  };
}

/** Creates the ID by which one skill knows a person whom Alexa recognizes. */
export function newPersonId(): string {
  return `amzn1.ask.person.${randomId()}`;
}

/** Like Amazon's: capital letters and digits. */
function randomId(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}
