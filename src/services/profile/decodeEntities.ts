const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lsquo: '‘', rsquo: '’', nbsp: ' ' },
  ...{ szlig: 'ß', aelig: 'æ', oelig: 'œ', oslash: 'ø', lstrok: 'ł', eth: 'ð', thorn: 'þ' },
};

/** Combining accents: HTML names a letter with one by both, as in `&eacute;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' },
  ...{ uml: '\u0308', ring: '\u030A', caron: '\u030C', cedil: '\u0327' },
};

/** An entity, which may have been escaped again. Some forms leave out the semicolon after a number. */
const ENTITY = new RegExp(
  `&(?:amp;){0,3}(?:#(\\d{1,7});?|#x([\\da-f]{1,6});|(${namesOf(NAMED)});|([a-z])(${namesOf(ACCENTS)});)`,
  'gi',
);

/**
 * Decodes the HTML entities that names contain. Some sign-up forms escape input before they store it:
 * `D&#39;Ann`, `Ren&eacute;e`.
 *
 * @see https://html.spec.whatwg.org/multipage/named-characters.html
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, ...parts: (string | undefined)[]) => {
    const [decimal, hex, name, letter, accent] = parts;
    if (name !== undefined) return named(name);
    if (accent !== undefined) return `${letter}${ACCENTS[accent.toLowerCase()]}`.normalize();
    const codePoint = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return codePoint > 0x10ffff ? entity : String.fromCodePoint(codePoint);
  });
}

/** Capitals have capitals in their names: `&Oslash;`, `&AElig;`. */
function named(name: string): string {
  const lowerCase = name.toLowerCase();
  const character = NAMED[lowerCase] ?? '';
  return name === lowerCase ? character : character.toUpperCase();
}

function namesOf(table: object): string {
  return Object.keys(table).join('|');
}
