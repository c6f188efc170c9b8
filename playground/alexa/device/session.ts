import { randomUUID } from 'node:crypto';
import type { SkillResponse } from '../skill/skillResponse';
import { spokenBy } from '../skill/skillResponse';

/** How long a screen keeps a session open without listening. */
const screenMilliseconds = 30_000;

/** A session that is open. */
export interface OpenSession {
  readonly sessionId: string;
  /** True until the skill has answered for the first time. */
  readonly new: boolean;
  /** What the skill wants to be told again with the next request. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What Alexa says if the person stays silent; absent once it has been said. */
  readonly reprompt: string | undefined;
  /** When a screen closes the session, in milliseconds since 1970; absent while Alexa listens. */
  readonly closesAt: number | undefined;
}

/** A session that begins. */
export function newSession(): OpenSession {
  return {
    sessionId: `amzn1.echo-api.session.${randomUUID()}`,
    new: true,
    attributes: {},
    reprompt: undefined,
    closesAt: undefined,
  };
}

/**
 * What a response makes of the session: `shouldEndSession` true ends it; false or null keeps it
 * open and listening; without it, a session lasts only as long as a screen shows something of it.
 *
 * @param session the session as it was
 * @param response what the skill answered
 * @param screen whether the device has one
 * @param now the time, in milliseconds since 1970
 * @returns the session as it is now, or nothing if it is over
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/manage-skill-session-and-session-attributes.html
 */
export function afterResponse(
  session: OpenSession,
  { sessionAttributes, response }: SkillResponse,
  screen: boolean,
  now: number,
): OpenSession | undefined {
  const attributes = sessionAttributes ?? {};
  const { shouldEndSession, card, directives } = response;
  if (shouldEndSession === true) return undefined;
  if (shouldEndSession !== undefined) {
    const reprompt = spokenBy(response.reprompt?.outputSpeech);
    return { ...session, new: false, attributes, reprompt, closesAt: undefined };
  }
  const isShown =
    card != null ||
    directives?.some(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');
  if (!screen || !isShown) return undefined;
  const closesAt = now + screenMilliseconds;
  return { ...session, new: false, attributes, reprompt: undefined, closesAt };
}
