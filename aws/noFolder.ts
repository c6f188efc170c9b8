import type { Plugin } from 'esbuild';

/** Leaves out the store in a folder, which the configuration refuses on Lambda: 10 kB. */
export const noFolder: Plugin = {
  name: 'no-folder',
  setup(build) {
    build.onResolve({ filter: /^\.\/file\/FileRecords$/ }, ({ path }) => ({
      path,
      namespace: 'no-folder',
    }));
    build.onLoad({ filter: /.*/, namespace: 'no-folder' }, () => ({
      contents: `export class FileRecords {
        constructor() { throw new Error('A folder is not in the bundle: see aws/noFolder.ts.'); }
      }`,
    }));
  },
};
