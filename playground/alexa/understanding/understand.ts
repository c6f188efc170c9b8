import type { Intent } from 'ask-sdk-model';
import { builtInUtterances } from './builtInIntents';
import type { IntentFinder, Match } from './IntentFinder';
import { findInvocation, withoutWakeWord } from './invocation';
import { withoutPoliteness } from './politeness';
import { soundOf, words } from './words';

/** The meaning of an utterance. */
export type Understanding =
  | { readonly type: 'launch' }
  | {
      readonly type: 'intent';
      readonly intent: Intent;
      readonly startsSession: boolean;
      /** Undefined if no sample is close. */
      readonly match?: Match | undefined;
    }
  /** The session ends, and the skill can't prevent it. */
  | { readonly type: 'exit' }
  /** Nothing is open that could be ended, so Alexa does nothing and says nothing. */
  | { readonly type: 'silence' }
  | { readonly type: 'nothing' };

const exits = new Set(['exit', 'quit']);

/** What Alexa doesn't answer while no session is open. */
const unanswered = new Set([
  ...exits,
  'stop it',
  'stop that',
  ...(builtInUtterances['AMAZON.CancelIntent'] ?? []),
  ...(builtInUtterances['AMAZON.StopIntent'] ?? []),
  'thanks',
  'thank you',
]);

const nothing: Understanding = { type: 'nothing' };

/**
 * Understands an utterance.
 *
 * @param utterance what was said, with or without the wake word
 * @param invocationName the invocation name of the skill
 * @param finder finds the intents of the skill
 * @param inSession whether a session is open; otherwise the utterance must name the skill
 */
export function understand(
  utterance: string,
  invocationName: string,
  finder: IntentFinder,
  inSession: boolean,
): Understanding {
  const spoken = withoutWakeWord(utterance);
  const invocation = findInvocation(spoken, invocationName);
  if (invocation) {
    return invocation.requests.length === 0
      ? { type: 'launch' }
      : toIntent(finder, invocation.requests, true);
  }
  const all = words(spoken);
  const isOneOf = (known: ReadonlySet<string>): boolean =>
    known.has(soundOf(all)) || known.has(soundOf(withoutPoliteness(all)));
  if (!inSession) return isOneOf(unanswered) ? { type: 'silence' } : nothing;
  return isOneOf(exits) ? { type: 'exit' } : toIntent(finder, [spoken], false);
}

function toIntent(
  finder: IntentFinder,
  readings: readonly string[],
  startsSession: boolean,
): Understanding {
  const found = finder.find(...readings);
  const intent = found?.intent ?? finder.fallback();
  return intent ? { type: 'intent', intent, startsSession, match: found?.match } : nothing;
}
