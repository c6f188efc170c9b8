import type { BuildOptions, Plugin } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** English stays in the skill: it is what an unsupported language falls back to. */
const IN_THE_SKILL = 'en';

const fileOf = (language: string): string => `language-${language}.js`;

/**
 * Returns how to bundle each language into a file of its own. A cold start then loads only the language
 * that the user speaks.
 *
 * @param compiled the folder of the compiled skill
 * @param folder where to write the files
 */
export function languageFiles(compiled: string, folder: string): BuildOptions[] {
  return readdirSync(join(compiled, 'languages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== IN_THE_SKILL)
    .map(({ name }) => ({
      entryPoints: [join(compiled, 'languages', name, 'index.js')],
      outfile: join(folder, fileOf(name)),
      // Otherwise, each letter of Hindi would take six bytes.
      charset: 'utf8',
    }));
}

/**
 * Makes the skill load those files.
 *
 * @param compiled the folder of the compiled skill
 */
export const languagesApart = (compiled: string): Plugin => ({
  name: 'languages-apart',
  setup(build) {
    const list = join(compiled, 'languages', 'index.js');
    build.onResolve({ filter: /^\.\/[a-z]+$/ }, ({ path, importer, kind }) =>
      kind === 'require-call' && importer === list && path !== `./${IN_THE_SKILL}`
        ? { path: `./${fileOf(path.slice(2))}`, external: true }
        : undefined,
    );
  },
});
