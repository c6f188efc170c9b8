import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, zip } from './bundle';
import { bundleServer } from './server';

const usage = `Usage: npm run bundle [-- --server]

Packs the skill for AWS Lambda into the folder bundle/, whose index.mjs exports handler, and into
bundle.zip. Use the Node.js version that the function runs on: then it starts faster.

Options:
  --server    pack the skill for a server instead: "node bundle/index.js" starts the webhook
  -h, --help  show this help

Exit code: 0 on success, 1 if the skill doesn't compile or run, 2 if an option is wrong.

Example:
  npm run bundle && aws lambda update-function-code --function-name my-skill --zip-file fileb://bundle.zip`;

const FOLDER = 'bundle';
const ZIP = 'bundle.zip';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { server: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(`${usage}\n`);
  for (const path of [FOLDER, ZIP]) rmSync(path, { recursive: true, force: true });
  await (values.server ? bundleServer(FOLDER) : bundle(FOLDER));
  if (!values.server) zip(FOLDER, ZIP);
  const files = readdirSync(FOLDER).map((name) => join(FOLDER, name));
  for (const file of values.server ? files : [...files, ZIP]) {
    const stats = statSync(file);
    const size = stats.isFile() ? `  ${Math.round(stats.size / 1_000)} kB` : sep;
    process.stdout.write(`${file}${size}\n`);
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  const isUsage = error.code?.startsWith('ERR_PARSE_ARGS') ?? false;
  const advice = isUsage ? '. Run "npm run bundle -- --help" to see the options.' : '';
  process.stderr.write(`${error.message}${advice}\n`);
  process.exitCode = isUsage ? 2 : 1;
});
