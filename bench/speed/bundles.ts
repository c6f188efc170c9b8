import { build } from 'esbuild';
import { cp, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contestantNames, type ContestantName } from '../contestants/Contestant';
import type { Each } from './interleave';

/** What `npm run bundle` makes, in the project. */
const OURS = 'bundle';

/** A Lambda handler as it is deployed: one folder, which needs nothing else. */
export interface Bundle {
  /** The file that exports `handler`. */
  readonly file: string;
  /**
   * The size of its JavaScript. This skill has the AWS SDK beside it, for DynamoDB, which is not loaded
   * here, and what V8 compiled of it.
   */
  readonly bytes: number;
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
    const files = name === 'ours' ? [file, join(dirname(file), 'skill.js')] : [file];
    const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size));
    return [name, { file, bytes: sizes.reduce((sum, size) => sum + size) }];
  };
  return Object.fromEntries(await Promise.all(contestantNames.map(make))) as Each<Bundle>;
}

async function bundle(name: ContestantName, outfile: string): Promise<void> {
  await build({
    // From TypeScript, in which modules are modules: so that what is not used can be left out.
    entryPoints: [join('bench', 'contestants', name, 'lambda.ts')],
    outfile,
    bundle: true,
    minify: true,
    // Jovo finds components by the names of their classes.
    keepNames: name === 'jovoTemplate',
    platform: 'node',
    format: 'cjs',
    target: `node${process.versions.node}`,
    // Jovo's platform does not work from its ES modules: it says that loading them has no effect.
    mainFields: name === 'jovoTemplate' ? ['main'] : ['module', 'main'],
    // The part of it that is for the command line.
    define: { 'process.env.JOVO_CLI_RUNTIME': 'undefined' },
    logLevel: 'error',
  });
}
