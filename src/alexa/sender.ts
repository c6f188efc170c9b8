import { word } from '../logging/word';
import type { AlexaRequest } from './AlexaRequest';

/**
 * Alexa's ID of the user whose request it is. It is another one each time they enable the skill.
 *
 * @param request what Alexa sent
 * @returns the ID; `undefined` if the request names nobody
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html#session-object
 */
export function alexaUserIdOf(request: AlexaRequest): string | undefined {
  const userId = request.context?.System?.user?.userId ?? request.session?.user?.userId;
  return typeof userId === 'string' && userId !== '' ? userId : undefined;
}

/**
 * When something happened. Alexa may send an event late, and again with another timestamp.
 *
 * @param request what Alexa sent
 * @returns milliseconds since 1970; now, if it does not say
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export function timeOf({ request }: AlexaRequest): number {
  const { eventCreationTime, timestamp } = request ?? {};
  const times = [eventCreationTime, timestamp].map((time) => Date.parse(String(time)));
  return times.find((time) => !Number.isNaN(time)) ?? Date.now();
}

/**
 * Alexa's ID of a request: it ties the lines of the log together, and to Amazon's own.
 *
 * @param request what Alexa sent
 */
export function requestIdOf({ request }: AlexaRequest): string | undefined {
  return word(request?.requestId);
}
