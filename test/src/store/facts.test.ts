import { readFileSync } from 'node:fs';
import { accountFactsSchema, userFactsSchema } from '../../../src/store/facts';

/** The rows of a table in PRIVACY.md that begin with the name of a fact. */
function listedFacts(): (readonly [name: string, owner: string])[] {
  const text = readFileSync('PRIVACY.md', 'utf8');
  return Array.from(text.matchAll(/^\| `(\w+)` *\| ([\w ]+?) *\|/gm), (row) => [
    row[1] as string,
    row[2] as string,
  ]);
}

test('PRIVACY.md lists each fact that the skill remembers, and whose it is', () => {
  const kept = [
    ...Object.keys(accountFactsSchema.shape).map((name) => [name, 'the account']),
    ...Object.keys(userFactsSchema.shape).map((name) => [name, 'the Alexa user']),
  ];
  expect(listedFacts()).toEqual(kept);
});
