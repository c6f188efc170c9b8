/**
 * Returns one of several texts, so that Alexa doesn't always say the same. A request always gets the
 * same one, so tests and retries can rely on it.
 */
export function oneOf(texts: readonly string[], requestId = ''): string {
  const hash = Array.from(requestId).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return texts[hash % texts.length] ?? '';
}
