import type { Plugin } from 'esbuild';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Jovo uses seven small packages of Lodash, each with its own copy of what they share, and without the
 * fixes of recent years. Takes the same functions from one package: 40 kB less.
 */
export const oneLodash: Plugin = {
  name: 'one-lodash',
  setup(build) {
    const files = readdirSync(dirname(require.resolve('lodash-es/package.json')));
    build.onResolve({ filter: /^lodash\.[a-z]+$/ }, ({ path, kind, resolveDir }) => {
      const file = files.find((name) => `lodash.${name.toLowerCase()}` === `${path}.js`);
      // A module that is required exports its function in another way.
      if (file === undefined || kind !== 'import-statement') return undefined;
      return build.resolve(`lodash-es/${file}`, { kind, resolveDir });
    });
  },
};
