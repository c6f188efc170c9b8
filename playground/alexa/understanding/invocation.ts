import { phrases, startsWith, withoutOpening, withoutPoliteness } from './politeness';
import { spokenText, words, type Word } from './words';

/**
 * What can precede the name of the skill. The name alone opens the skill too.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/understanding-how-users-invoke-custom-skills.html
 */
const launchPhrases = phrases([
  'bring up',
  'open up',
  'start up',
  'switch to',
  'ask',
  'begin',
  'do',
  'go to',
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
]);

/** What can stand between the name and the request: "ask star coffee *to* …", "… *for* help". */
const wordsAfterName = new Set(['about', 'and', 'for', 'if', 'that', 'to', 'whether']);

/** What can stand between the request and the name: "get my order *from* star coffee". */
const wordsBeforeName = new Set(['by', 'from', 'in', 'on', 'using', 'with']);

/** How a request before the name can start: "*get* my order from star coffee". */
const carrierPhrases = phrases(['get me', 'get', 'give me', 'give', 'tell me', 'show me', 'find']);

const wakeWord = 'alexa';

/** An utterance that names the skill. */
export interface Invocation {
  /**
   * The request; empty if the skill was only named. There are two readings if its first words can
   * belong to the invocation instead.
   */
  readonly requests: readonly string[];
}

/**
 * Returns an utterance without the wake word and what people say before it: "hey Alexa".
 *
 * @param utterance what was said
 */
export function withoutWakeWord(utterance: string): string {
  const spoken = words(utterance);
  const [first, ...others] = withoutOpening(spoken);
  return spokenText(first?.sound === wakeWord ? others : spoken);
}

/**
 * Finds out whether an utterance names the skill.
 *
 * @param utterance what was said, without the wake word
 * @param invocationName the invocation name of the skill
 * @returns the invocation, or undefined if the skill wasn't named
 */
export function findInvocation(utterance: string, invocationName: string): Invocation | undefined {
  const spoken = words(utterance);
  const name = withoutArticle(words(invocationName)).map(({ sound }) => sound);
  return (
    nameFirst(withoutOpening(spoken), name) ??
    nameLast(withoutPoliteness(spoken), name) ??
    // The name itself can begin or end like a polite phrase: "hello world".
    nameLast(spoken, name)
  );
}

/** "Open star coffee", "ask star coffee to order tea". */
function nameFirst(spoken: readonly Word[], name: readonly string[]): Invocation | undefined {
  const start = launchPhrases.find(
    (phrase) =>
      startsWith(withoutArticle(spoken.slice(phrase.length)), name) && startsWith(spoken, phrase),
  );
  if (!start) return undefined;
  const request = withoutArticle(spoken.slice(start.length)).slice(name.length);
  if (withoutPoliteness(request).length === 0) return { requests: [] };
  const [first, ...others] = request;
  return readings(request, first && wordsAfterName.has(first.sound) ? others : request);
}

/** "Star coffee", "get my order from star coffee". */
function nameLast(spoken: readonly Word[], name: readonly string[]): Invocation | undefined {
  const nameAt = spoken.length - name.length;
  if (nameAt < 0 || !startsWith(spoken.slice(nameAt), name)) return undefined;
  if (withoutArticle(spoken).length === name.length) return { requests: [] };
  const connectorAt = spoken[nameAt - 1]?.sound === 'the' ? nameAt - 2 : nameAt - 1;
  const connector = spoken[connectorAt]?.sound ?? '';
  const request = spoken.slice(0, connectorAt);
  if (!wordsBeforeName.has(connector) || request.length === 0) return undefined;
  const carrier = carrierPhrases.find((phrase) => startsWith(request, phrase)) ?? [];
  return readings(request, request.slice(carrier.length));
}

/** "Open *the* star coffee". */
function withoutArticle(spoken: readonly Word[]): readonly Word[] {
  return spoken[0]?.sound === 'the' ? spoken.slice(1) : spoken;
}

function readings(literal: readonly Word[], shorter: readonly Word[]): Invocation {
  const texts = [spokenText(literal), spokenText(shorter)].filter((text) => text !== '');
  return { requests: [...new Set(texts)] };
}
