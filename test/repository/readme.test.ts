import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'bench', 'auth0'].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.md'))
          .map((name) => join(folder, name))
      : [],
  ),
];

test.each(documents)('%s links to nothing that is not there', (document) => {
  const text = readFileSync(document, 'utf8');
  const targets = Array.from(text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g), ([, to]) => to);
  const missing = targets.filter((target) => !existsSync(join(dirname(document), target ?? '')));
  expect(missing).toEqual([]);
});
