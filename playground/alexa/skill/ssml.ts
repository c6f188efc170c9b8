const ENTITY = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);';
const ATTRIBUTE = `\\s+[\\w:.-]+\\s*=\\s*(?:"(?:[^"<&]|${ENTITY})*"|'(?:[^'<&]|${ENTITY})*')`;
const TAG = `<(?<closing>/?)(?<name>[A-Za-z][\\w:.-]*)(?:${ATTRIBUTE})*\\s*(?<empty>/?)>`;
const TEXT = `(?:[^<&]|${ENTITY})+`;

const piece = new RegExp(`${TAG}|${TEXT}`, 'uy');
const tag = new RegExp(TAG, 'gu');
const pause = /<\/?(?:audio|break|p|s)\b[^>]*>/gu;
const entity = new RegExp(ENTITY, 'gu');

const namedEntities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * Finds out why Alexa can't speak some SSML. It must be well-formed and inside `<speak>`.
 *
 * @param ssml the SSML, as the skill sent it
 * @returns what is wrong with it, or undefined
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/speech-synthesis-markup-language-ssml-reference.html
 */
export function ssmlFault(ssml: string): string | undefined {
  const text = ssml.trim();
  if (!/^<speak[\s>]/.test(text)) return "the SSML doesn't begin with <speak>";
  const open: string[] = [];
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    if (at > 0 && open.length === 0) return 'the SSML continues after </speak>';
    piece.lastIndex = at;
    const groups = piece.exec(text)?.groups;
    if (!groups) return `the SSML isn't well-formed at character ${at + 1}`;
    const { name, closing, empty } = groups;
    if (name === undefined || empty) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return `the SSML has </${name}> where another tag must be closed`;
  }
  return open.length > 0 ? `the SSML lacks </${open.at(-1)}>` : undefined;
}

/**
 * Returns SSML as plain text, without tags and entities.
 *
 * @param ssml well-formed SSML
 */
export function plainText(ssml: string): string {
  return ssml
    .replace(pause, ' ')
    .replace(tag, '')
    .replace(entity, (reference) => namedEntities[reference] ?? character(reference))
    .replace(/\s+/gu, ' ')
    .trim();
}

function character(reference: string): string {
  const code = Number(reference.slice(2, -1).replace(/^x/u, '0x'));
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
