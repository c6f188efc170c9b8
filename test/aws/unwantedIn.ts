import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** Packages that come with the Jovo CLI and have known vulnerabilities. */
const FROM_THE_CLI =
  /^node_modules\/(got|http-cache-semantics|@jovotech\/cli-.*|.+\/node_modules\/axios)$/;

/**
 * Returns the packages in a bundle that must not be deployed: development dependencies, and those that
 * only the Jovo CLI needs.
 *
 * @param files the bundled files, relative to the project
 */
export function unwantedIn(files: readonly string[]): string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const folders = files.flatMap(
    (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  );
  expect(folders).toContain('node_modules/@jovotech/platform-alexa');
  return [...new Set(folders)].filter(
    (folder) => lock.packages[folder]?.dev !== undefined || FROM_THE_CLI.test(folder),
  );
}
