import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, zip } from './bundle';

const usage = `Usage: npm run bundle

Bundles the skill for AWS Lambda: bundle/index.js, which exports handler, the files that it loads, and
bundle.zip with all of them. Use the version of Node that the function runs on: it then starts faster.

Options:
  -h, --help  show this

Exit code: 0 on success, 1 if the skill doesn't compile, 2 if the options are invalid.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return void process.stdout.write(`${usage}\n`);
  await bundle('bundle');
  zip('bundle', 'bundle.zip');
  const files = readdirSync('bundle').map((name) => join('bundle', name));
  for (const file of [...files, 'bundle.zip']) {
    process.stdout.write(`${file}  ${Math.round(statSync(file).size / 1_000)} kB\n`);
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
});
