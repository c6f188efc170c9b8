import { spokenText, words } from './words';

/**
 * How a skill is called by its name.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/understanding-how-users-invoke-custom-skills.html
 */
const callingPhrases = [
  'ask',
  'begin',
  'launch',
  'load',
  'open',
  'play',
  'resume',
  'run',
  'start',
  'talk to',
  'tell',
  'use',
];

/** What may stand between the name and the request: "ask star coffee *to* …", "… *for* help". */
const connectingWords = new Set(['about', 'and', 'for', 'if', 'that', 'to', 'whether']);

const wakeWord = 'alexa';

/** A skill called by its name. */
export interface Invocation {
  /**
   * What was asked of it: empty if it was only called. Two readings if it begins with a word that
   * may only have connected it to the name; the literal one comes first.
   */
  readonly requests: readonly string[];
}

/** The utterance without the wake word before it. */
export function withoutWakeWord(utterance: string): string {
  const [first, ...others] = words(utterance);
  return first?.sound === wakeWord ? spokenText(others) : utterance;
}

/**
 * Finds out whether an utterance calls a skill by its name.
 *
 * @param utterance what was said, without the wake word
 * @param invocationName the name that the skill listens to
 * @returns the invocation, or nothing if the skill was not called
 */
export function findInvocation(utterance: string, invocationName: string): Invocation | undefined {
  const spoken = words(utterance);
  for (const phrase of callingPhrases) {
    const opening = words(`${phrase} ${invocationName}`);
    if (!opening.every(({ sound }, index) => spoken[index]?.sound === sound)) continue;
    const request = spoken.slice(opening.length);
    const [first, ...others] = request;
    if (!first) return { requests: [] };
    return {
      requests: connectingWords.has(first.sound)
        ? [spokenText(request), spokenText(others)]
        : [spokenText(request)],
    };
  }
  return undefined;
}
