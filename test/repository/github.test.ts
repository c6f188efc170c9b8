import { validateWorkflow } from '@action-validator/core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { scripts } from '../../package.json';
import { releaseNotes } from '../../.github/scripts/releaseNotes.js';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
);

/** The permission is younger than the copy of SchemaStore's schema that the validator has. */
const YOUNGER = /^ +attestations: write\n/m;

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

const stepsOf = (text: string): Workflow['jobs'][string]['steps'] =>
  Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);

describe.each(workflows)('The workflow %s', (_name, text) => {
  test("is valid by SchemaStore's schema", () => {
    expect(validateWorkflow(text.replace(YOUNGER, '')).errors).toEqual([]);
  });

  test('with a misspelt key is not', () => {
    const broken = text.replace('runs-on:', 'run-on:');
    expect(validateWorkflow(broken.replace(YOUNGER, '')).errors).not.toEqual([]);
  });

  test('runs only what there is', () => {
    const commands = stepsOf(text).flatMap(({ run }) => run ?? []);
    expect(commands.filter((command) => !isThere(command))).toEqual([]);
  });

  test('names each action by the commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines.filter((line) => !/@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});

test('CI runs what developers run, on every version of Node that is supported', () => {
  const [, ci = ''] = workflows.find(([name]) => name === 'ci.yml') ?? [];
  expect(stepsOf(ci).map(({ run }) => run)).toContain('.ci/run');
  expect(ci).toContain('node: [20, 22, 24, 26]');
});

/** On GitHub, everything else runs as a user who may not mount a disk. */
test('CI fills disks as root, and fails if it skips that', () => {
  const [, ci = ''] = workflows.find(([name]) => name === 'ci.yml') ?? [];
  const [command = ''] = stepsOf(ci).flatMap(({ run }) => (run?.includes('FULL_DISK') ? run : []));
  expect(command).toMatch(/^sudo env "PATH=\$PATH" FULL_DISK=required npx jest /);
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('repository'))
    .map((name) => join('test', name));
  const filling = files.filter((file) => readFileSync(file, 'utf8').includes('testOnFullDisk('));
  expect(filling.length).toBeGreaterThan(1);
  expect(command.split(' ')).toEqual(expect.arrayContaining(filling));
});

test('every command in AGENTS.md exists', () => {
  const [, block = ''] = /```sh\n([^]*?)```/.exec(readFileSync('AGENTS.md', 'utf8')) ?? [];
  const commands = block.trim().split('\n');
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((command) => !isThere(command))).toEqual([]);
  expect(isThere('npm run chekc')).toBe(false);
  expect(isThere('npx jset test/conversations')).toBe(false);
  expect(isThere('npx jest test/conversation')).toBe(false);
});

/** Returns whether a command's script, package or file exists. */
function isThere(command: string): boolean {
  const [program = '', ...args] = command.replace(/ +#.*|^sudo env (\S+=\S+ )+/g, '').split(' ');
  if (program === 'docker' || program === 'gh') return true;
  if (program === 'npx') return existsSync(`node_modules/.bin/${args[0]}`) && filesExist(args);
  if (program !== 'npm') return existsSync(program);
  const [verb = '', name = ''] = args.filter((argument) => !argument.startsWith('-'));
  return verb === 'ci' || (verb === 'run' ? name : verb) in scripts;
}

const filesExist = (args: readonly string[]): boolean =>
  args.every((argument) => !argument.startsWith('test/') || existsSync(argument));

describe('The notes of a release', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-28\n\n### Added\n\n- A thing\n';

  test('are the section of its version', () => {
    expect(releaseNotes(changelog, 'v1.2.0', '1.2.0')).toBe('### Added\n\n- A thing');
  });

  test.each([
    ['v1.2.1', '1.2.0', 'package.json says 1.2.0'],
    ['v1.3.0', '1.3.0', 'no section [1.3.0]'],
  ])('of %s need the version and a section', (tag, version, message) => {
    expect(() => releaseNotes(changelog, tag, version)).toThrow(message);
  });
});
