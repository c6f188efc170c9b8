import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { scripts } from '../../package.json';

const documents = [
  ...readdirSync('.').filter(isDocument),
  ...['docs', 'bench']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(isDocument)
        .map((name) => join(folder, name)),
    ),
];

test.each(documents)('%s links to files and headings that exist', (document) => {
  expect(linksOf(document).filter((link) => !leadsSomewhere(link, document))).toEqual([]);
});

// The changelog and the recipes also speak of what is gone.
test.each(documents.filter((document) => !/^CHANGELOG|recipes/.test(document)))(
  '%s names no script that package.json lacks',
  (document) => {
    const named = readFileSync(document, 'utf8').matchAll(/npm run (?:-[\w-]+ )*([a-z][\w:-]*)/g);
    const missing = Array.from(named, ([, script = '']) => script).filter(
      (name) => !(name in scripts),
    );
    expect(missing).toEqual([]);
  },
);

test.each([
  ['a file that is not there', 'docs/nowhere.md'],
  ['a heading that is not there', 'README.md#nowhere'],
  ['a place outside the repository', '../'],
])('A link to %s is noticed', (_, link) => {
  expect(leadsSomewhere(link, 'README.md')).toBe(false);
});

function isDocument(name: string): boolean {
  return name.endsWith('.md');
}

/** The links of a document that lead to this repository. */
function linksOf(document: string): string[] {
  const targets = prose(document).matchAll(/\]\(<?([^)>\s]+)/g);
  return Array.from(targets, ([, target = '']) => target).filter((to) => !/^[a-z]+:/.test(to));
}

function leadsSomewhere(link: string, document: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (relative('.', target).startsWith('..') || !existsSync(target)) return false;
  if (anchor === undefined) return true;
  return statSync(target).isFile() && anchorsOf(target).includes(anchor);
}

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf(document: string): string[] {
  const seen = new Map<string, number>();
  return Array.from(prose(document).matchAll(/^#+ +(.+)$/gm), ([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}

/** A document without its blocks of code, where neither links nor headings count. */
function prose(document: string): string {
  return readFileSync(document, 'utf8').replace(/^ *```[^]*?^ *```$/gm, '');
}
