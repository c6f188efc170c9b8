import { execFileSync } from 'node:child_process';
import { allLanguages } from '../../src/languages/all';

/** Where the name may stand: its home, what it came with, and documents. */
const HOMES = /^(src\/languages\/|cli\/certify\/placeholder\.ts$)|\.md$/;

test.each(Object.keys(allLanguages))(
  'The name of the skill in "%s" stands in its language and in documents, so that a fork renames it once',
  (name) => {
    const { invocationName } = allLanguages[name as keyof typeof allLanguages];
    const files = execFileSync(
      'git',
      ['grep', '--ignore-case', '--fixed-strings', '--word-regexp', '-l', invocationName],
      { encoding: 'utf8' },
    );
    expect(
      files
        .trim()
        .split('\n')
        .filter((file) => !HOMES.test(file)),
    ).toEqual([]);
  },
);
