import { LoggableError } from '../logging/LoggableError';

/**
 * A skill event could not be dealt with. It must not be answered with a success, for Alexa sends it
 * again only if it is not.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export class UnfinishedEventError extends LoggableError {
  override readonly name = 'UnfinishedEventError';
}
