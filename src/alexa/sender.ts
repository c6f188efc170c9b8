import { word } from '../logging/word';
import type { AlexaRequest } from './AlexaRequest';

/**
 * Returns Alexa's user ID, or `undefined` if the request has none. A user gets a new ID each time they
 * enable the skill.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html#session-object
 */
export function alexaUserIdOf(request: AlexaRequest): string | undefined {
  const userId = request.context?.System?.user?.userId ?? request.session?.user?.userId;
  return typeof userId === 'string' && userId !== '' ? userId : undefined;
}

/**
 * Returns when something happened, in milliseconds since 1970. Default: now. Alexa may deliver an event
 * late, and again with another timestamp.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export function timeOf({ request }: AlexaRequest): number {
  const { eventCreationTime, timestamp } = request ?? {};
  const times = [eventCreationTime, timestamp].map((time) => Date.parse(String(time)));
  return times.find((time) => !Number.isNaN(time)) ?? Date.now();
}

/** Returns the request ID, which links log lines to each other and to Amazon's logs. */
export function requestIdOf({ request }: AlexaRequest): string | undefined {
  return word(request?.requestId);
}
