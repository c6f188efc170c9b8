import { build } from 'esbuild';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledFiles, compile, OPTIONS, platformLoaded, withTemporaryFolder } from './bundle';
import { notNeeded } from './notNeeded';

/** Contains native code, so it stays a package. `node-gyp-build` finds the binary for the machine. */
const PACKAGES = ['@photostructure/sqlite', 'node-gyp-build'];

/**
 * Packs the skill for a server: `index.js` starts the webhook and needs nothing but Node. A store that
 * an earlier version wrote with LevelDB isn't migrated from here, because this bundle lacks LevelDB.
 *
 * @param folder where to write the files
 * @returns the bundled files, relative to the project
 * @throws if the skill doesn't compile
 */
export async function bundleServer(folder: string): Promise<string[]> {
  const result = await withTemporaryFolder((compiled) => {
    compile(compiled);
    // The thread that runs SQLite starts from a file.
    const thread = join(compiled, 'store', 'file', 'thread.js');
    cpSync(thread, join(folder, 'thread.js'));
    return build({
      ...OPTIONS,
      entryPoints: [join(compiled, 'server.express.js')],
      outfile: join(folder, 'index.js'),
      external: ['classic-level'],
      plugins: [notNeeded, platformLoaded],
      // Errors in the log show readable code. A server doesn't start often.
      minify: false,
      metafile: true,
    });
  });
  for (const name of PACKAGES) {
    const from = dirname(require.resolve(`${name}/package.json`));
    const filter = (file: string): boolean =>
      !/[\\/](src|scripts|node_modules)$/.test(file.slice(from.length));
    cpSync(from, join(folder, 'node_modules', name), { recursive: true, filter });
  }
  return bundledFiles(result);
}
