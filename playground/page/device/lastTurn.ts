import type { Entry } from '../../alexa/device/conversation';

/** What Alexa heard last, and what it said to that; undefined for nothing. */
export interface LastTurn {
  readonly heard: string | undefined;
  readonly said: string | undefined;
}

/** Returns the last turn of a conversation. */
export function lastTurnOf(conversation: readonly Entry[]): LastTurn {
  const at = conversation.findLastIndex(({ type }) => type === 'user');
  const [heard, ...then] = at < 0 ? [] : conversation.slice(at);
  const reply = then.find(({ type }) => type === 'alexa');
  return {
    heard: heard?.type === 'user' ? heard.text : undefined,
    said: (reply?.type === 'alexa' && reply.text) || undefined,
  };
}
