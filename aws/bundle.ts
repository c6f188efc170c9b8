import { build, type BuildOptions, type Plugin } from 'esbuild';
import { zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alexaRequest } from '../linking/alexaRequest';
import { playgroundSkillId } from '../src/config/laptop';
import { awsSdk, awsSdkApart } from './awsSdk';
import { SKILL_FILE } from './loadSkill';
import { notNeeded } from './notNeeded';

const ROOT = resolve(__dirname, '..');

const OPTIONS: BuildOptions = {
  bundle: true,
  minify: true,
  // Jovo knows components and plugins by the names of their classes.
  keepNames: true,
  platform: 'node',
  target: 'node20',
  // Written in today's JavaScript, as far as there is such a version: smaller and faster.
  mainFields: ['es2015', 'module', 'main'],
  // With it, Jovo's platform would bring its part of the command line along.
  define: { 'process.env.JOVO_CLI_RUNTIME': 'undefined' },
  legalComments: 'none',
  logLevel: 'warning',
  // Of the part of platform-alexa that builds skill packages, and does not get into the bundle.
  logOverride: { 'require-resolve-not-external': 'silent' },
  absWorkingDir: ROOT,
};

/**
 * Jovo's platform says of itself that it does nothing when it is loaded. But it makes `$alexa` known
 * then, and what cards and messages look like for Alexa.
 */
const platformLoaded: Plugin = {
  name: 'platform-loaded',
  setup(build) {
    const filter = /^(@jovotech\/platform-alexa|\.\/output)$/;
    build.onResolve({ filter }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === filter) return undefined;
      const options = { importer, resolveDir, kind, pluginData: filter };
      return { ...(await build.resolve(path, options)), sideEffects: true };
    });
  },
};

/**
 * Packs the skill into files that run on AWS Lambda as they are: `index.js`, which exports `handler`
 * and loads it from `skill.js` and `skill.cache`, and `aws-sdk.js`.
 *
 * @param folder where they are written
 * @throws when the skill does not compile
 */
export async function bundle(folder: string): Promise<void> {
  // In the project, so that packages are found from there.
  const compiled = mkdtempSync(join(ROOT, '.bundle-'));
  try {
    compile(compiled);
    await build({
      ...OPTIONS,
      entryPoints: [join(compiled, 'server.lambda.js')],
      outfile: join(folder, SKILL_FILE),
      banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
      footer: { js: '})' },
      // The folder as a store is refused on Lambda.
      external: ['classic-level'],
      plugins: [notNeeded, awsSdkApart, platformLoaded],
    });
    await build({ ...OPTIONS, ...awsSdk, outfile: join(folder, 'aws-sdk.js') });
    const loader = join(ROOT, 'aws', 'index.ts');
    await build({ ...OPTIONS, entryPoints: [loader], outfile: join(folder, 'index.js') });
    cacheCode(folder);
  } finally {
    rmSync(compiled, { recursive: true });
  }
}

/**
 * Packs the files of a folder into what AWS Lambda takes.
 *
 * @param folder where they are
 * @param file the zip to write
 */
export function zip(folder: string, file: string): void {
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
  writeFileSync(file, zipSync(Object.fromEntries(files) as Record<string, Buffer>));
}

/**
 * Compiles `src/` with TypeScript: esbuild would leave out what decorators say of types, by which
 * Jovo injects. The modules stay modules, so that esbuild sees what is used of them.
 *
 * @see https://github.com/jovotech/jovo-framework/issues/1472
 */
function compile(folder: string): void {
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
 * Has V8 compile the skill now rather than at each start, which takes a third less time with it. What
 * is answered here is thrown away; Auth0 is out of reach.
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
