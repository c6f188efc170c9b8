import { existsSync, readFileSync } from 'node:fs';

const PAGE = readFileSync('docs/faults.md', 'utf8');

test('Each fault names tests that exist', () => {
  const rows = PAGE.split('\n').filter((line) => /^\| (?!Fault|-)/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  const without = rows.filter((row) => !/`(test\/.*\.test\.ts|npm run .*)` +\|$/.test(row));
  expect(without).toEqual([]);
  const files = Array.from(PAGE.matchAll(/`(test\/[^`]+)`/g), ([, file = '']) => file);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
