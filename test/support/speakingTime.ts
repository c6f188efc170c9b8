import type { AlexaResponse } from '@jovotech/platform-alexa';

/** How long a turn may be, in seconds. Listeners remember no more. */
export const SECONDS_A_TURN = 8;

/**
 * How fast Alexa speaks, roughly. Amazon gives no figure for each language.
 *
 * - `characters` of Latin scripts, with spaces and pauses: "10,000 characters" are "approximately 10
 *   minutes", which is 16.7 a second. A paragraph of 345 characters takes 19 seconds, which is 18.2.
 * - `morae` of Japanese and `syllables` of Hindi, without pauses: what people read aloud in a second.
 *   Japanese has been measured; for Hindi, this is the mean of seventeen other languages.
 *
 * @see https://developer.amazon.com/docs/custom-skills/guidelines-ux-amazon-polly-skills.html
 * @see https://aws.amazon.com/blogs/aws/amazon-polly-update-time-driven-prosody-and-asynchronous-synthesis/
 * @see https://doi.org/10.1353/lan.2011.0057
 * @see https://doi.org/10.1126/sciadv.aaw2594
 */
const PER_SECOND = { characters: 17, morae: 7.8, syllables: 6.6 };

/** How long a pause and a letter or digit that is said alone take, in seconds. Guessed. */
const SECONDS = { sentence: 0.3, comma: 0.15, alone: 0.4 };

const SAID_ALONE = /<say-as interpret-as="(?:characters|digits)">([^<]*)<\/say-as>,?/g;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}ー]/gu;
/** Small letters that belong to the one before, as in きょ. */
const PART_OF_A_MORA = /[ゃゅょァィゥェォャュョ]/g;
/** One to two morae each: 無効 is む・こ・う. */
const KANJI = /\p{sc=Han}/gu;
const MORAE_A_KANJI = 1.7;
/** A vowel, or a consonant that isn't joined to the next one and doesn't end the word without a vowel. */
const HINDI_SYLLABLE =
  /[\u0904-\u0914]|[\u0915-\u0939]\u093C?(?![\u093C\u094D])(?=\p{sc=Devanagari}|(?<!\p{sc=Devanagari}.))/gu;
const LATIN = /[\p{sc=Latin}\p{N}]/gu;

/**
 * Estimates how long Alexa takes to say something, in seconds.
 *
 * @param ssml without `<speak>`
 */
export function secondsOf(ssml: string): number {
  const alone = [...ssml.matchAll(SAID_ALONE)].map(([, letters = '']) => letters).join('');
  const text = ssml
    .replace(SAID_ALONE, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, '&');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const morae = count(KANA) - count(PART_OF_A_MORA) + MORAE_A_KANJI * count(KANJI);
  const syllables = count(HINDI_SYLLABLE);
  const characters = morae + syllables > 0 ? count(LATIN) : text.length;
  return (
    characters / PER_SECOND.characters +
    morae / PER_SECOND.morae +
    syllables / PER_SECOND.syllables +
    count(/[。？।](?=.)/gu) * SECONDS.sentence +
    count(/、/g) * SECONDS.comma +
    alone.length * SECONDS.alone
  );
}

/**
 * Returns what takes longer than a turn may. The spelled letters of an email address don't count,
 * because their number is the user's.
 */
export function tooLong({ outputSpeech, reprompt }: AlexaResponse['response']): string[] {
  const texts = [outputSpeech?.ssml, reprompt?.outputSpeech?.ssml].map((text = '') =>
    text.replace(/<\/?speak>|<say-as interpret-as="characters">[^<]*<\/say-as>,?/g, ''),
  );
  return texts
    .map((text) => `${secondsOf(text).toFixed(1)} s: ${text}`)
    .filter((_, index) => secondsOf(texts[index] ?? '') > SECONDS_A_TURN);
}
