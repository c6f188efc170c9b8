/** Text that is marked up already: it is said as it is. */
export interface Ssml {
  /** Without the `<speak>` around it. */
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
 * Makes a text safe to stand in SSML.
 *
 * @param text whatever somebody is called
 * @see https://www.w3.org/TR/xml/#syntax
 */
export function escapeForSsml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
