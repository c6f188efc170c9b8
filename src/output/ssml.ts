/** SSML that is inserted into texts without escaping. */
export interface Ssml {
  /** The markup without `<speak>`. */
  readonly ssml: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Escapes text for use in SSML.
 *
 * @see https://www.w3.org/TR/xml/#syntax
 */
export function escapeForSsml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
