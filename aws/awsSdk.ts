import type { BuildOptions, Plugin } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Packages of the AWS SDK, by the file that they get: it is loaded only when the skill needs it. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'aws-sdk.js': ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  'aws-ssm.js': ['@aws-sdk/client-ssm'],
};

/**
 * Returns how to bundle what the skill uses of the AWS SDK.
 *
 * @param compiled the folder of the compiled skill
 * @param folder where to write the files
 */
export function awsSdk(compiled: string, folder: string): BuildOptions[] {
  const code = readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(compiled, file), 'utf8'))
    .join('\n');
  return Object.entries(FILES).map(([file, packages]) => ({
    stdin: {
      contents: packages.map((name) => reexport(name, code)).join('\n'),
      resolveDir: __dirname,
    },
    outfile: join(folder, file),
  }));
}

/** Returns a statement that exports what the code imports from a package: by name, or everything. */
function reexport(name: string, code: string): string {
  const imports = Array.from(
    code.matchAll(new RegExp(`^(?:import|export) ([^;'"]*?) from ['"]${name}['"]`, 'gm')),
    ([, clause = '']) => /^\{([^}]*)\}$/.exec(clause)?.[1],
  );
  const isLoaded = new RegExp(`(?:import|require)\\(['"]${name}['"]\\)`).test(code);
  if (isLoaded || imports.includes(undefined)) return `export * from '${name}';`;
  const names = imports
    .join()
    .split(',')
    .map((part) => part.replace(/ as .*/s, '').trim());
  return `export { ${[...new Set(names)].filter(Boolean).join(', ')} } from '${name}';`;
}

/**
 * Makes the skill load those files. Other packages that use the AWS SDK keep their own copy.
 *
 * @param compiled the folder of the compiled skill
 */
export const awsSdkApart = (compiled: string): Plugin => ({
  name: 'aws-sdk-apart',
  setup(build) {
    for (const [file, packages] of Object.entries(FILES)) {
      build.onResolve({ filter: new RegExp(`^(${packages.join('|')})$`) }, ({ importer }) =>
        importer.startsWith(compiled + sep) ? { path: `./${file}`, external: true } : undefined,
      );
    }
  },
});
