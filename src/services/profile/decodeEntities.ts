const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;

/**
 * Decodes the HTML entities in a text. Some sign-up forms escape what people type before they store
 * it: `D&#39;Ann`.
 *
 * @param text the text; what is no entity in it stays as it is
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const codePoint = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return codePoint > 0x10ffff ? entity : String.fromCodePoint(codePoint);
  });
}
