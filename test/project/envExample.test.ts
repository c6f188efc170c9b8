import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const example = parseEnv(readFileSync('.env.example', 'utf8'));

test('.env.example names every variable that the code reads, and no other', () => {
  const read = ['src', 'cli', 'auth0', 'aws', 'playground']
    .filter((folder) => existsSync(folder))
    .flatMap(sourceFiles)
    .flatMap(variablesOf);
  expect(Object.keys(example).sort()).toEqual([...new Set(read)].sort());
});

test('a copy of .env.example changes nothing', () => {
  expect(Object.values(example).join('')).toBe('');
});

test('docs/configuration.md names every variable', () => {
  const page = readFileSync('docs/configuration.md', 'utf8');
  expect(Object.keys(example).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(directory, file));
}

/** Returns the names of all variables: the keys in capitals, one per line, in files that define a `Variable`. */
function variablesOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  if (!source.includes('Variable')) return [];
  return Array.from(
    source.matchAll(/^ +([A-Z][A-Z\d]*(?:_[A-Z\d]+)+):/gm),
    ([, name = '']) => name,
  );
}
