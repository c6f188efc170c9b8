import type { Intent, Model } from './Candidate';

/** What an example phrase means. */
export type Meaning =
  | { readonly type: 'launch' }
  | { readonly type: 'intent'; readonly intent: Intent }
  | { readonly type: 'nothing'; readonly reason: string };

/** "Alexa," in each script. */
const WAKE_WORD = /^(alexa|アレクサ|एलेक्सा|أليكسا)\s*[,،、]\s*/i;

/** How much may stand around the skill's name and a sample: "open", "ask … to", "chiedi a", "से पूछो". */
const MAX_CARRIER_WORDS = 3;
const MAX_CARRIER_CHARACTERS = 20;

/**
 * Finds what Alexa would understand, without knowing the language: what is left of a phrase without the
 * wake word, the skill's name and a sample is only the few words that connect them.
 */
export function meaningOf(phrase: string, { invocationName, intents }: Model): Meaning {
  if (!WAKE_WORD.test(phrase)) return { type: 'nothing', reason: 'does not begin with "Alexa,"' };
  const words = normalized(phrase.replace(WAKE_WORD, ''));
  const name = normalized(invocationName);
  if (!words.includes(name))
    return { type: 'nothing', reason: `does not contain "${invocationName}"` };
  const rest = normalized(words.replace(name, ' | '));
  const [best] = intents
    .flatMap((intent) =>
      (intent.samples ?? []).map((sample) => ({ intent, left: without(rest, sample) })),
    )
    .filter(({ left }) => left !== undefined && isCarrier(left))
    .sort((one, other) => (one.left?.length ?? 0) - (other.left?.length ?? 0));
  if (best) return { type: 'intent', intent: best.intent };
  return isCarrier(rest)
    ? { type: 'launch' }
    : { type: 'nothing', reason: 'matches no sample utterance' };
}

/** Returns what is left of a text without a sample at its end or its start; undefined if it isn't there. */
function without(text: string, sample: string): string | undefined {
  const pattern = normalized(sample.replaceAll(/\{\w+\}/g, 'SLOT'))
    .replaceAll('slot', '\\S+( \\S+)?')
    .trim();
  const found =
    new RegExp(`( |\\||^)(${pattern})$|^(${pattern})( |\\||$)`, 'u').exec(text) ??
    // Japanese has no spaces.
    (/\p{sc=Hiragana}/u.test(sample) ? new RegExp(`(${pattern})$`, 'u').exec(text) : null);
  return found ? text.replace(found[0], ' ') : undefined;
}

function isCarrier(text: string): boolean {
  const words = text.replaceAll('|', ' ').trim().split(/\s+/);
  return words.length <= MAX_CARRIER_WORDS && words.join(' ').length <= MAX_CARRIER_CHARACTERS;
}

/** Lower case, without punctuation and repeated spaces. */
function normalized(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s|]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
