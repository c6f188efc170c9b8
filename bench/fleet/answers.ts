import { namesIn } from './names';

/** The parts of Alexa's response that users notice. */
export interface Answer {
  readonly response?: {
    readonly outputSpeech?: { readonly ssml?: string };
    readonly card?: { readonly type?: string };
    readonly shouldEndSession?: boolean;
  };
  readonly sessionAttributes?: Record<string, unknown>;
}

/** Returns what Alexa says; undefined if nothing. */
export function speechOf(answer: Answer): string | undefined {
  return answer.response?.outputSpeech?.ssml?.replace(/^<speak>|<\/speak>$/g, '');
}

/**
 * Compares what was said with a text of the skill. A question may follow.
 *
 * @param text one of `src/languages`, or several of which one is said
 * @returns the values of its placeholders; undefined if something else was said
 */
export function valuesIn(
  speech: string,
  text: string | readonly string[],
): Readonly<Record<string, string>> | undefined {
  for (const one of [text].flat()) {
    const escaped = one.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    const pattern = escaped.replace(/\{\{(\w+)\}\}/g, '(?<$1>[^.!?]+)');
    const match = new RegExp(`^${pattern}( .*)?$`).exec(speech);
    if (match) return { ...match.groups };
  }
  return undefined;
}

/** Returns the names in an answer, anywhere in it, that aren't the user's own. */
export function namesOfOthers(answer: Answer, own: string): string[] {
  return namesIn(JSON.stringify(answer)).filter((name) => name !== own);
}
