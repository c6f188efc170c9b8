import { build } from 'esbuild';
import { cp, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contestantNames, type ContestantName } from '../contestants/Contestant';
import type { Each } from './interleave';

/** The output of `npm run bundle`, in the project. */
const OURS = 'bundle';

/** A Lambda handler as it is deployed: one self-contained folder. */
export interface Bundle {
  /** The file that exports `handler`. */
  readonly file: string;
  /**
   * The size of its JavaScript. Without this skill's AWS SDK (for DynamoDB), which isn't loaded here, and
   * without V8's compiled code.
   */
  readonly bytes: number;
}

/**
 * Bundles the alternatives with the best settings there are, and puts them beside this skill's own
 * bundle into a folder from which no modules can be found.
 *
 * @param folder where to put them
 */
export async function makeBundles(folder: string): Promise<Each<Bundle>> {
  const make = async (name: ContestantName): Promise<[ContestantName, Bundle]> => {
    const file = join(folder, name, name === 'ours' ? 'index.mjs' : 'index.js');
    if (name === 'ours') await cp(OURS, dirname(file), { recursive: true });
    else await bundle(name, file);
    const files = name === 'ours' ? [file, join(dirname(file), 'skill.js')] : [file];
    const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size));
    return [name, { file, bytes: sizes.reduce((sum, size) => sum + size) }];
  };
  return Object.fromEntries(await Promise.all(contestantNames.map(make))) as Each<Bundle>;
}

async function bundle(name: ContestantName, outfile: string): Promise<void> {
  await build({
    // From TypeScript, whose modules are ES modules: this lets esbuild leave out what isn't used.
    entryPoints: [join('bench', 'contestants', name, 'lambda.ts')],
    outfile,
    bundle: true,
    minify: true,
    // Jovo finds components by the names of their classes.
    keepNames: name === 'jovoTemplate',
    platform: 'node',
    format: 'cjs',
    target: `node${process.versions.node}`,
    // Jovo's platform doesn't work as ES modules, because it declares that loading them has no side effects.
    mainFields: name === 'jovoTemplate' ? ['main'] : ['module', 'main'],
    // Its part for the command line.
    define: { 'process.env.JOVO_CLI_RUNTIME': 'undefined' },
    logLevel: 'error',
  });
}
