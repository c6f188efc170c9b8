import type { Message, PageState } from '../../alexa/server/contract';

/** What the light ring shows. */
export type Ring = 'idle' | 'listening' | 'thinking' | 'speaking';

/**
 * Returns what the light ring shows.
 *
 * @param state the state of the device
 * @param isWaiting whether the user waits for a reply
 * @param isSpeaking whether Alexa is speaking
 * @param last the last message on the wire
 */
export function ringOf(
  { session }: PageState,
  isWaiting: boolean,
  isSpeaking: boolean,
  last: Message | undefined,
): Ring {
  const isAsking = last?.to === 'skill' && last.status === undefined && last.fault === undefined;
  if (isWaiting || isAsking) return 'thinking';
  if (isSpeaking) return 'speaking';
  return session === 'listening' ? 'listening' : 'idle';
}
