import type { Intent } from 'ask-sdk-model';
import type { IntentFinder } from './IntentFinder';
import { findInvocation, withoutWakeWord } from './invocation';
import { sound } from './words';

/** What Alexa makes of an utterance. */
export type Understanding =
  | { readonly type: 'launch' }
  | { readonly type: 'intent'; readonly intent: Intent; readonly startsSession: boolean }
  | { readonly type: 'exit' }
  | { readonly type: 'nothing' };

/** These end a session without the skill having a say in it. */
const exits = new Set(['exit', 'quit']);

const nothing: Understanding = { type: 'nothing' };

/**
 * Understands an utterance.
 *
 * @param utterance what was said; the wake word may come first
 * @param invocationName the name that the skill listens to
 * @param finder finds the intents of the skill
 * @param inSession whether the skill is open; if not, it has to be called by its name
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
  if (!inSession) return nothing;
  return exits.has(sound(spoken)) ? { type: 'exit' } : toIntent(finder, [spoken], false);
}

function toIntent(
  finder: IntentFinder,
  readings: readonly string[],
  startsSession: boolean,
): Understanding {
  const found = readings.map((reading) => finder.find(reading)).find((intent) => intent);
  const intent = found ?? finder.fallback();
  return intent ? { type: 'intent', intent, startsSession } : nothing;
}
