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
  // Jovo identifies components and plugins by their class names.
  keepNames: true,
  platform: 'node',
  target: 'node20',
  // Prefer modern JavaScript where a package has it: it is smaller and faster.
  mainFields: ['es2015', 'module', 'main'],
  // If it were set, Jovo's platform would load its part of the CLI.
  define: { 'process.env.JOVO_CLI_RUNTIME': 'undefined' },
  legalComments: 'none',
  logLevel: 'warning',
  // Comes from the part of platform-alexa that builds skill packages, which isn't bundled.
  logOverride: { 'require-resolve-not-external': 'silent' },
  absWorkingDir: ROOT,
};

/**
 * Keeps Jovo's platform in the bundle. Its package.json says that loading it has no side effects, but
 * that registers `$alexa`, and Alexa's cards and messages.
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
 * Bundles the skill for AWS Lambda: `index.js`, which exports `handler` and loads it from `skill.js`
 * and `skill.cache`, and `aws-sdk.js`.
 *
 * @param folder where to write the files
 * @throws if the skill doesn't compile
 */
export async function bundle(folder: string): Promise<void> {
  // Inside the project, so that packages can be resolved.
  const compiled = mkdtempSync(join(ROOT, '.bundle-'));
  try {
    compile(compiled);
    await build({
      ...OPTIONS,
      entryPoints: [join(compiled, 'server.lambda.js')],
      outfile: join(folder, SKILL_FILE),
      banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
      footer: { js: '})' },
      // Only for stores in a folder, which the skill refuses on Lambda.
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
 * Zips the files of a folder for AWS Lambda.
 *
 * @param folder the folder with the files
 * @param file the zip to write
 */
export function zip(folder: string, file: string): void {
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
  writeFileSync(file, zipSync(Object.fromEntries(files) as Record<string, Buffer>));
}

/**
 * Compiles `src/` with TypeScript, because esbuild doesn't emit the decorator metadata that Jovo's
 * dependency injection needs. Keeps ES modules, so that esbuild can drop unused code.
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
  if (status !== 0) throw new Error(`The skill doesn't compile:\n${stdout}`);
}

/**
 * Lets V8 compile the skill now instead of at each cold start, which makes those a third faster. The
 * responses to the events are discarded; Auth0 can't be reached.
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
  if (status !== 0) throw new Error(`The bundled skill doesn't run:\n${stderr}`);
}
