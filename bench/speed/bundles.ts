import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { cp, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contestantNames, type ContestantName } from '../contestants/Contestant';
import type { Each } from './interleave';

/** What `npm run bundle` makes, in the project. */
const OURS = 'bundle';

/** A Lambda handler as it is deployed: one folder, which needs nothing else. */
export interface Bundle {
  /** The file that exports `handler`. */
  readonly file: string;
  /** The size of all code in it. */
  readonly bytes: number;
}

/** Whether this skill has been bundled. */
export function isBundled(): boolean {
  return existsSync(join(OURS, 'index.js'));
}

/**
 * Bundles the alternatives with the best settings there are, and puts them beside this skill's own
 * bundle into a folder where there are no modules to be found.
 *
 * @param folder where they go
 */
export async function makeBundles(folder: string): Promise<Each<Bundle>> {
  const make = async (name: ContestantName): Promise<[ContestantName, Bundle]> => {
    const file = join(folder, name, 'index.js');
    if (name === 'ours') await cp(OURS, dirname(file), { recursive: true });
    else await bundle(name, file);
    return [name, { file, bytes: await bytesOfCode(dirname(file)) }];
  };
  return Object.fromEntries(await Promise.all(contestantNames.map(make))) as Each<Bundle>;
}

async function bundle(name: ContestantName, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(__dirname, '..', 'contestants', name, 'lambda.js')],
    outfile,
    bundle: true,
    minify: true,
    // Jovo finds components by the names of their classes.
    keepNames: name === 'jovoTemplate',
    platform: 'node',
    format: 'cjs',
    target: `node${process.versions.node}`,
    // ES modules first, of which more can be left out.
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}

async function bytesOfCode(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const code = files.filter((file) => /\.[cm]?js$/.test(file));
  const sizes = await Promise.all(code.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
