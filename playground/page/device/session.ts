import type { Message, PageState } from '../../alexa/server/contract';

const open = {
  listening: 'Session open, Alexa is listening',
  waiting: 'Session open on the screen, not listening',
} as const;

const none = 'No open session';

/** How the title of the request starts that tells the skill why a session has ended. */
const ENDED = 'SessionEndedRequest: ';

/**
 * Returns whether a session is open, or why it has ended.
 *
 * @param state the state of the device
 * @param messages the messages on the wire
 */
export function sessionText(
  { session, conversation }: PageState,
  messages: readonly Message[],
): string {
  if (session !== 'closed') return open[session];
  const turn = conversation.findLast(({ type }) => type === 'user')?.id;
  if (turn === undefined) return none;
  const wasAsked = messages.some((message) => message.turn === turn && message.to === 'skill');
  if (!wasAsked) return none;
  const told = messages.findLast(
    (message) => message.turn === turn && message.title.startsWith(ENDED),
  );
  return told ? `Session ended: ${told.title.slice(ENDED.length)}` : 'Session ended by the skill';
}
