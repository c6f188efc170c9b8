import type { BuildOptions, Plugin } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Packages of the AWS SDK that get a file of their own, which isn't loaded without DynamoDB. */
const PACKAGES = ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'];

const FILE = 'aws-sdk.js';

/**
 * Returns how to bundle what the skill uses of the AWS SDK.
 *
 * @param compiled the folder of the compiled skill
 * @param folder where to write the file
 */
export function awsSdk(compiled: string, folder: string): BuildOptions {
  const code = readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(compiled, file), 'utf8'))
    .join('\n');
  return {
    stdin: {
      contents: PACKAGES.map((name) => reexport(name, code)).join('\n'),
      resolveDir: __dirname,
    },
    outfile: join(folder, FILE),
  };
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
 * Makes the skill load that file. Other packages that use the AWS SDK keep their own copy.
 *
 * @param compiled the folder of the compiled skill
 */
export const awsSdkApart = (compiled: string): Plugin => ({
  name: 'aws-sdk-apart',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${PACKAGES.join('|')})$`) }, ({ importer }) =>
      importer.startsWith(compiled + sep) ? { path: `./${FILE}`, external: true } : undefined,
    );
  },
});
