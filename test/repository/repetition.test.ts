import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shared run of words longer than this is a repetition, not a coincidence. */
const LONGEST_SHARED = 25;

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...['docs', 'bench'].filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];

test('no page repeats another', () => {
  expect(repetitionsIn(documents.map((name) => [name, readFileSync(name, 'utf8')]))).toEqual([]);
});

test('a paragraph on two pages is noticed', () => {
  const paragraph = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
  expect(
    repetitionsIn([
      ['a.md', `# A\n\n${paragraph}`],
      ['b.md', `Before.\n\n${paragraph}\n\nAfter.`],
    ]),
  ).toHaveLength(1);
});

/** One line for each pair of pages that share more words in a row than a coincidence would. */
function repetitionsIn(pages: readonly (readonly [name: string, text: string])[]): string[] {
  const seen = new Map<string, string>();
  const repetitions = new Map<string, string>();
  for (const [name, text] of pages) {
    const words = wordsOf(text);
    for (let start = 0; start + LONGEST_SHARED < words.length; start++) {
      const run = words.slice(start, start + LONGEST_SHARED + 1).join(' ');
      const other = seen.get(run) ?? name;
      if (other !== name) repetitions.set(`${name} repeats ${other}`, run);
      seen.set(run, other);
    }
  }
  return [...repetitions].map(([pair, run]) => `${pair}: "${run} …"`);
}

/** The words of the prose: code and tables of figures may stand in two places. */
function wordsOf(text: string): string[] {
  const prose = text
    .replace(/^ *```[^]*?^ *```$/gm, ' ')
    .replace(/<!-- Made by [^]*?<!-- End of [^]*?-->/g, ' ');
  return prose.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
