import { randomUUID } from 'node:crypto';
import type { SkillResponse } from '../skill/skillResponse';
import { spokenBy } from '../skill/skillResponse';

/** How long a screen keeps a session open while Alexa isn't listening. */
const screenMilliseconds = 30_000;

/** An open session. */
export interface OpenSession {
  readonly sessionId: string;
  /** True until the skill has responded for the first time. */
  readonly new: boolean;
  /** What the skill wants to get back with the next request. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What Alexa says if the user stays silent; undefined once it has been said. */
  readonly reprompt: string | undefined;
  /** When the screen closes the session, in milliseconds since 1970; undefined while listening. */
  readonly closesAt: number | undefined;
}

/** Creates a session. */
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
 * Returns the session after a response. `shouldEndSession` true ends it; false or null keeps it open
 * and listening; without the property, it stays open only while a screen shows something.
 *
 * @param session the session before
 * @param response the skill's response
 * @param screen whether the device has a screen
 * @param now the time, in milliseconds since 1970
 * @returns the session, or undefined if it has ended
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
