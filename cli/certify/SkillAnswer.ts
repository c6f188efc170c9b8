/** What the skill answered, as far as it is examined. */
export interface SkillAnswer {
  readonly version?: string;
  readonly sessionAttributes?: Readonly<Record<string, unknown>>;
  readonly response?: {
    readonly outputSpeech?: Speech;
    readonly reprompt?: { readonly outputSpeech?: Speech };
    readonly card?: Card;
    readonly directives?: readonly Directive[];
    readonly shouldEndSession?: boolean;
  };
}

export interface Speech {
  readonly type?: string;
  readonly ssml?: string;
  readonly text?: string;
}

export interface Card {
  readonly type?: string;
  readonly title?: string;
  readonly content?: string;
  readonly text?: string;
  readonly image?: { readonly smallImageUrl?: string; readonly largeImageUrl?: string };
  readonly permissions?: readonly string[];
}

export interface Directive {
  readonly type?: string;
  readonly document?: { readonly type?: string; readonly version?: string };
}

/** What Alexa says, with its SSML; empty if it says nothing. */
export function speechIn(answer: SkillAnswer): string {
  return wordsOf(answer.response?.outputSpeech);
}

/** What Alexa says if the user doesn't answer; empty if it says nothing. */
export function repromptIn(answer: SkillAnswer): string {
  return wordsOf(answer.response?.reprompt?.outputSpeech);
}

/** Whether the microphone stays open. */
export function isListening(answer: SkillAnswer): boolean {
  return answer.response?.shouldEndSession === false;
}

/** Whether a text ends with a question, in any language that Alexa speaks. */
export function isQuestion(speech: string): boolean {
  return /[?？؟]\s*$/.test(speech.replaceAll(/<[^>]*>/g, ''));
}

function wordsOf({ ssml, text }: Speech = {}): string {
  return ssml ?? text ?? '';
}
