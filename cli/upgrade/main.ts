import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import runtimes from './runtimes.json';
import { type Installed, runtimeVerdict, type Verdict, workaroundVerdict } from './verdicts';
import { workarounds } from './workarounds';

const usage = `Usage: npm run upgrade:check

Says which workarounds for other packages are still needed, and which versions of Node.js are near their
end, here and on AWS Lambda. Asks nobody: the dates are in cli/upgrade/runtimes.json, with their sources.

Exit code: 0 if nothing is due, 1 if something is.`;

function installed(name: string): Installed | undefined {
  try {
    const file = resolve('node_modules', name, 'package.json');
    return JSON.parse(readFileSync(file, 'utf8')) as Installed;
  } catch {
    return undefined;
  }
}

function show(title: string, verdicts: readonly Verdict[]): void {
  process.stdout.write(`${title}\n`);
  for (const { text, isDue } of verdicts) {
    process.stdout.write(`  ${isDue ? '!' : '✓'} ${text}\n`);
    if (isDue) process.exitCode = 1;
  }
}

function main(): void {
  show(
    'Workarounds',
    workarounds.map((workaround) => workaroundVerdict(workaround, installed(workaround.of))),
  );
  for (const [where, { source, ends }] of Object.entries(runtimes)) {
    const verdicts = Object.entries(ends).map(([name, end]) =>
      runtimeVerdict(where === 'Node.js' ? `Node.js ${name}` : name, end, new Date()),
    );
    show(`${where}, by ${source}`, verdicts);
  }
}

if (process.argv.includes('--help')) process.stdout.write(`${usage}\n`);
else main();
