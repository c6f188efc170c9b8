import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecipe } from './recipes/readRecipe';

const FOLDER = join('docs', 'recipes');
const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md');

// `npm run recipes` follows them, which takes too long for every run of the tests.
test.each(pages)('%s is in the index of recipes, and ends with tests', (page) => {
  expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(`](${page})`);
  expect(readFileSync(join(FOLDER, page), 'utf8')).toMatch(/^## Check it$[^#]+^npx jest test\//m);
});

test('A recipe begins with the changes of the one that it needs, without its tests', () => {
  const { changes, tests } = readRecipe(join(FOLDER, 'remove-lambda.md'));
  expect(changes[0]?.text).toMatch(/^git rm -rq bench/);
  expect([...changes, ...tests].filter(({ text }) => text.includes('npx jest'))).toEqual(tests);
});
