// Builds the package: one file for the command, one for the library, and the library's types.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: here,
  entryPoints: { index: 'index.ts', main: 'cli/main.ts' },
  outdir: dist,
  bundle: true,
  minify: true,
  // Errors are known by the names of their classes.
  keepNames: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // It prints requests with their headers, which hold secrets.
  alias: { debug: './cli/noDebug.js' },
  legalComments: 'linked',
  logLevel: 'warning',
});

const types = mkdtempSync(join(tmpdir(), 'alexa-linking-types-'));
try {
  execFileSync(process.execPath, [
    require.resolve('typescript/bin/tsc'),
    ...['--project', join(here, 'tsconfig.types.json'), '--outDir', types],
  ]);
  copyTypes('index.d.ts', new Set());
} finally {
  rmSync(types, { recursive: true });
}

/** Copies a file with types, and those that it imports: the others need other packages. */
function copyTypes(name, copied) {
  if (copied.has(name)) return;
  copied.add(name);
  const text = readFileSync(join(types, name), 'utf8');
  const target = join(dist, 'types', name);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(types, name), target);
  for (const [, path] of text.matchAll(/from '(\.[^']+)'/g)) {
    copyTypes(join(dirname(name), `${path}.d.ts`), copied);
  }
}
