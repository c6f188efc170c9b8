import { LoggableError } from '../logging/LoggableError';

/**
 * A skill event couldn't be handled. Don't answer it with a success: Alexa only retries failures.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export class UnfinishedEventError extends LoggableError {
  override readonly name = 'UnfinishedEventError';
}
