import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEmails } from '../../../cli/store/readEmails';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emails-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('addresses come from the command line and from a file', () => {
  const file = join(folder, 'testers.txt');
  writeFileSync(file, 'b@example.com\r\n\nc@example.com\n');
  expect(readEmails(['a@example.com'], file)).toEqual([
    'a@example.com',
    'b@example.com',
    'c@example.com',
  ]);
});

test('what is no address is named by its number, not by its text', () => {
  const fault = 'Not an email address: number 2, 3.';
  expect(() => readEmails(['a@example.com', 'ada', 'b@example.com,c@example.com'])).toThrow(fault);
});

test('no address at all, and a file that is missing, are errors', () => {
  expect(() => readEmails([])).toThrow('There are no email addresses.');
  const file = join(folder, 'nothing.txt');
  expect(() => readEmails([], file)).toThrow(`There is no file ${file}.`);
});
