/** Returns words as Alexa hears them: without capitals and without spaces that change nothing. */
export function asHeard(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
