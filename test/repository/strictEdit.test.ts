import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PATH = [resolve('test/repository/recipes/bin'), process.env.PATH].join(delimiter);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strict-edit-'));
  writeFileSync(join(folder, 'a.txt'), 'one; two\nthree\n');
  writeFileSync(join(folder, 'b.txt'), 'three\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Follows a step of a recipe, and returns what it prints on standard error. */
const follow = async (script: string): Promise<string> => {
  const env = { ...process.env, PATH };
  const { stderr } = await promisify(execFile)('bash', ['-euc', script], { cwd: folder, env });
  return stderr;
};

test.each([
  ['an expression that changes a line', "sed -i 's/three/four/' a.txt b.txt"],
  ['an expression that contains a semicolon', "sed -i 's/one; two/one/; s/three/four/' a.txt"],
  ['expressions that each change another file', "sed -i 's/one/1/; s/^three$/3/' a.txt b.txt"],
  ['a regular expression of several lines', "perl -0pi -e 's/two\\nthree/four/; s/one/1/' a.txt"],
  ['a program that changes no file', 'test -z "$(sed -n \'s/four/five/p\' a.txt)"'],
])('A recipe may have %s', async (_what, script) => {
  expect(await follow(script)).toBe('');
});

test('An edit of a recipe leaves what sed itself would leave', async () => {
  await follow("sed -i '/one/,$d; s/three/four/' a.txt b.txt");
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('');
  expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('four\n');
});

test.each([
  ['matches nothing', "sed -i 's/five/six/' a.txt", 's/five/six/'],
  ['matches nothing beside one that does', "sed -i 's/two/2/; /five/d' a.txt", '/five/d'],
  ['matches nothing any more', "sed -i '/one/d; s/; two/, two/' a.txt", 's/; two/, two/'],
  ['matches in one of two files', "sed -i 's/one/1/' a.txt b.txt", 'b.txt'],
  ['matches nothing, behind xargs', "ls a.txt | xargs sed -i '/five/d'", '/five/d'],
  ['matches nothing, in Perl', "perl -0pi -e 's/one/1/; s/a;\\nb//' a.txt", 's/a;\\nb//'],
])('A recipe fails with an edit that %s', async (_what, script, culprit) => {
  await expect(follow(script)).rejects.toThrow(`This changes nothing: ${culprit}`);
});
