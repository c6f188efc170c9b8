import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '../../../src/languages';

interface Model {
  readonly intents: Readonly<Record<string, { readonly phrases: readonly string[] }>>;
}

const names = Object.keys(languages);

test.each(names)('each intent has twenty samples or more in %s', (name) => {
  const { intents } = JSON.parse(readFileSync(`models/${name}.json`, 'utf8')) as Model;
  const few = Object.entries(intents).filter(([, { phrases }]) => phrases.length < 20);
  expect(few.map(([intent]) => intent)).toEqual([]);
});

test.each(names)('the samples in %s are in lower case and have no stray spaces', (name) => {
  const { intents } = JSON.parse(readFileSync(`models/${name}.json`, 'utf8')) as Model;
  const samples = Object.values(intents).flatMap(({ phrases }) => phrases);
  const odd = samples.filter(
    (sample) => sample !== sample.toLowerCase() || /^\s|\s$|\s\s/.test(sample),
  );
  expect(odd).toEqual([]);
});

test('each folder of a language is listed', () => {
  const folders = readdirSync('src/languages', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...names].sort());
});
