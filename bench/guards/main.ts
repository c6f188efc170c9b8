import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { guards, type Guard } from './guards';

const usage = `Usage: npm run guards [-- options]

Removes each guard from a copy of the project, one at a time, and runs the tests that must notice.
Prints a table of the guards and the first test that fails without each: docs/guards.md.

Options:
  --only TEXT   only guards whose name or file contains TEXT
  -h, --help    show this

Exit code: 0 when a test notices each, 1 when one goes unnoticed, 2 when the options are invalid.`;

const project = resolve(__dirname, '../..');

/** How long a test may take, in milliseconds: without a guard, some wait for ever. */
const MOST_MS = 30_000;

/** What a copy doesn't need, or shares with the project. */
const NOT_COPIED = ['node_modules', '.git', 'build', 'bundle', 'bundle.zip', 'dist', 'coverage'];

interface TestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string', default: '' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const chosen = guards.filter(({ name, file }) => `${name} ${file}`.includes(values.only));
  const waiting = [...chosen.entries()];
  const noticedBy: (string | undefined)[] = [];
  await Promise.all(
    Array.from({ length: Math.max(1, availableParallelism()) }, async () => {
      const copy = copyProject();
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, guard] = next;
        noticedBy[index] = await testWithout(guard, copy);
        const verdict = noticedBy[index] ?? 'NOT NOTICED';
        process.stderr.write(`${index + 1}/${chosen.length} ${guard.name}: ${verdict}\n`);
      }
      rmSync(copy, { recursive: true });
    }),
  );
  process.stdout.write(tableOf(chosen, noticedBy));
  return chosen.every((_guard, index) => noticedBy[index] !== undefined) ? 0 : 1;
}

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'guards-'));
  cpSync(project, copy, {
    recursive: true,
    filter: (path) => !NOT_COPIED.includes(basename(path)),
  });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Returns the first test that fails without a guard, if there is one. */
async function testWithout(guard: Guard, copy: string): Promise<string | undefined> {
  const file = join(copy, guard.file);
  const whole = readFileSync(file, 'utf8');
  const [before, after, ...more] = whole.split(guard.code);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${guard.file} must contain the code of "${guard.name}" exactly once.`);
  }
  writeFileSync(file, `${before}${guard.without}${after}`);
  try {
    return firstFailure(await runTests(guard.tests, copy));
  } finally {
    writeFileSync(file, whole);
  }
}

async function runTests(tests: string, copy: string): Promise<TestReport> {
  const jest = join(project, 'node_modules/jest/bin/jest.js');
  const report = join(copy, 'report.json');
  const options = ['--runInBand', '--silent', '--json', '--outputFile', report];
  // Without the guard, a test may leave something open.
  options.push('--forceExit', `--testTimeout=${MOST_MS}`);
  const child = spawn(process.execPath, [jest, ...options, tests], { cwd: copy, stdio: 'ignore' });
  await once(child, 'exit');
  return JSON.parse(readFileSync(report, 'utf8')) as TestReport;
}

function firstFailure({ testResults }: TestReport): string | undefined {
  if (testResults.length === 0) throw new Error('No tests match.');
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.find(({ status }) => status === 'failed')?.fullName;
  return (
    failed ?? (testResults.some(({ status }) => status === 'failed') ? 'a test file' : undefined)
  );
}

function tableOf(chosen: readonly Guard[], noticedBy: readonly (string | undefined)[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  return [
    '| Against | Where | The first test that fails without it |',
    '| --- | --- | --- |',
    ...chosen.map(
      ({ name, file }, index) =>
        `| ${cell(name)} | \`${file}\` | ${cell(noticedBy[index] ?? '**none**')} |`,
    ),
    '',
  ].join('\n');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
