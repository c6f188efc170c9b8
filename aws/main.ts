import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, zip } from './bundle';

const usage = `Usage: npm run bundle

Packs the skill for AWS Lambda into the folder bundle/, whose index.js exports handler, and into
bundle.zip. Use the Node.js version that the function runs on: then it starts faster.

Options:
  -h, --help  show this help

Exit code: 0 on success, 1 if the skill doesn't compile or run, 2 if an option is wrong.

Example:
  npm run bundle && aws lambda update-function-code --function-name my-skill --zip-file fileb://bundle.zip`;

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
