import type { Intent } from 'ask-sdk-model';
import type { IntentFinder, Match } from './IntentFinder';
import { findInvocation } from './invocation';
import { withoutPoliteness } from './politeness';

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
  const { hearing } = finder;
  const invocation = findInvocation(utterance, invocationName, hearing);
  if (invocation) {
    return invocation.requests.length === 0
      ? { type: 'launch' }
      : toIntent(finder, invocation.requests, true);
  }
  const spoken = hearing.words(utterance);
  const readings = [spoken, withoutPoliteness(spoken, hearing)];
  if (!inSession) {
    return readings.some((reading) => hearing.isUnanswered(reading))
      ? { type: 'silence' }
      : nothing;
  }
  return readings.some((reading) => hearing.isExit(reading))
    ? { type: 'exit' }
    : toIntent(finder, [utterance], false);
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
