import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alexaRequest } from '../linking/alexaRequest';
import { playgroundSkillId } from '../src/config/laptop';
import { awsSdk, awsSdkApart } from './awsSdk';
import { languageFiles, languagesApart } from './languages';
import { SKILL_FILE } from './loadSkill';
import { noFolder } from './noFolder';
import { notNeeded } from './notNeeded';
import { oneLodash } from './oneLodash';
import { plainBuiltins } from './plainBuiltins';

const ROOT = resolve(__dirname, '..');

export const OPTIONS: BuildOptions = {
  bundle: true,
  minify: true,
  // Jovo knows components and plugins by the names of their classes.
  keepNames: true,
  platform: 'node',
  target: 'node20',
  // The skill runs as a script, which can't import: see loadSkill.ts.
  supported: { 'dynamic-import': false },
  // Prefer builds in modern JavaScript: they are smaller and faster.
  mainFields: ['es2015', 'module', 'main'],
  // Otherwise, Jovo's platform would include its part of the Jovo CLI.
  define: { 'process.env.JOVO_CLI_RUNTIME': 'undefined' },
  legalComments: 'none',
  logLevel: 'warning',
  // Caused by the part of platform-alexa that builds skill packages, which isn't in the bundle.
  logOverride: { 'require-resolve-not-external': 'silent' },
  absWorkingDir: ROOT,
};

/**
 * Jovo's packages declare that loading them has no side effects. But the platform registers `$alexa`, and
 * how Alexa's cards and messages look, and the output loads what decorators need.
 */
export const platformLoaded: Plugin = {
  name: 'platform-loaded',
  setup(build) {
    const filter = /^(@jovotech\/(output|platform-alexa)|\.\/output)$/;
    build.onResolve({ filter }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === filter) return undefined;
      const options = { importer, resolveDir, kind, pluginData: filter };
      return { ...(await build.resolve(path, options)), sideEffects: true };
    });
  },
};

/**
 * Packs the skill into files that run on AWS Lambda as they are: `index.mjs`, which exports `handler`
 * and loads it from `skill.js` and `skill.cache`, a file for each language, and the parts of the AWS SDK
 * that it loads when needed.
 *
 * @param folder where to write them
 * @returns the bundled files, relative to the project
 * @throws if the skill doesn't compile or doesn't run
 */
export async function bundle(folder: string): Promise<string[]> {
  const files = await withTemporaryFolder((compiled) => {
    compile(compiled);
    return pack(compiled, folder);
  });
  cacheCode(folder);
  return files;
}

/**
 * Packs a compiled skill.
 *
 * @param compiled the folder of the compiled skill, inside the project
 * @param folder where to write the files
 * @returns the bundled files, relative to the project
 */
export async function pack(compiled: string, folder: string): Promise<string[]> {
  const skill = await build({
    ...OPTIONS,
    metafile: true,
    entryPoints: [join(compiled, 'server.lambda.js')],
    outfile: join(folder, SKILL_FILE),
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    plugins: [
      notNeeded,
      noFolder,
      oneLodash,
      awsSdkApart(compiled),
      languagesApart(compiled),
      platformLoaded,
    ],
  });
  const parts = [...awsSdk(compiled, folder), ...languageFiles(compiled, folder)];
  const built = await Promise.all(
    parts.map((part) => build({ ...OPTIONS, ...part, metafile: true })),
  );
  // An ES module can wait while it loads.
  await build({
    ...OPTIONS,
    entryPoints: [join(ROOT, 'aws', 'index.mts')],
    format: 'esm',
    outfile: join(folder, 'index.mjs'),
    plugins: [plainBuiltins],
  });
  return [skill, ...built].flatMap(bundledFiles);
}

/** Returns the files of which something is in a bundle, relative to the project. */
export function bundledFiles({ metafile }: { readonly metafile: Metafile }): string[] {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

/** Calls a function with a folder in the project, so that packages are found from there. */
export async function withTemporaryFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(ROOT, '.bundle-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Zips the files of a folder for AWS Lambda.
 *
 * @param file the path of the zip
 */
export function zip(folder: string, file: string): void {
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
  writeFileSync(file, zipSync(Object.fromEntries(files) as Record<string, Buffer>));
}

/**
 * Compiles `src/` with TypeScript, because esbuild would drop the type metadata of decorators, which
 * Jovo's dependency injection needs. ES modules let esbuild drop what isn't used.
 *
 * @see https://github.com/jovotech/jovo-framework/issues/1472
 */
export function compile(folder: string): void {
  const asModules = ['--module', 'es2022', '--moduleResolution', 'bundler'];
  const output = ['--outDir', folder, '--incremental', 'false', '--tsBuildInfoFile', 'null'];
  const compiler = require.resolve('typescript/bin/tsc');
  const project = ['--project', 'tsconfig.build.json', '--sourceMap', 'false'];
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, ...project, ...asModules, ...output],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The skill does not compile:\n${stdout}`);
}

/**
 * Stores V8's compiled code, which shortens the start by a third. Runs the skill once for this, with a
 * stand-in for Auth0.
 */
function cacheCode(folder: string): void {
  const speaker = { applicationId: playgroundSkillId, userId: 'amzn1.ask.account.BUNDLE' };
  const events = [speaker, { ...speaker, accessToken: 'token' }].map((who) =>
    alexaRequest({ type: 'LaunchRequest' }, who),
  );
  const env = {
    PATH: process.env.PATH,
    AUTH0_DOMAIN: 'localhost:1',
    ALEXA_SKILL_ID: playgroundSkillId,
    SKILL_STORE: 'none',
  };
  const script = join(ROOT, 'aws', 'compileCache.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, folder, JSON.stringify(events)],
    { cwd: ROOT, env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The skill does not run:\n${stderr}`);
}
