import swearWords from 'naughty-words/en.json';

/** What people say around a name: "Call me Captain, please." */
const POLITE_WORDS = [
  /^(?:(?:please|just|um|uh|er|maybe) )+/i,
  /(?: (?:please|thanks|thank you|from now on|for now|now|instead|okay|alexa))+$/i,
] as const;

/** Words that people say when they don't give a name. */
const NOT_NAMES =
  /\b(?:later|soon|tomorrow|tonight|again|back|what|whatever|whoever|whichever|anything|something|nothing|everything|any ?one|some ?one|no ?body|never|never ?mind|forget|none|no|nope|yes|yeah|maybe|stop|cancel|help|want|wanna|like|name|names|nickname|call|called|i|me|my|myself|it|that|this|you|idk|know|dunno|don't|not|please)\b/i;

const SWEAR_WORDS: ReadonlySet<string> = new Set(swearWords);

/** Removes polite words around a name. */
export function withoutPoliteWords(spoken: string): string {
  return POLITE_WORDS.reduce((rest, words) => rest.replace(words, ''), spoken);
}

/** Returns whether a text may not be meant as a name, or is one that nobody wants to hear by mistake. */
export function isUnlikelyName(name: string): boolean {
  const words = name.toLowerCase();
  return (
    NOT_NAMES.test(words) ||
    [words, ...words.split(/[^\p{L}\p{M}]+/u)].some((word) => SWEAR_WORDS.has(word))
  );
}
