import * as classValidator from 'class-validator';
import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

/** Whoever uses it after all is told so, instead of getting something half. */
const UNUSABLE = (name: string): string => `
  const fail = () => { throw new Error('${name} is not in the bundle: see aws/notNeeded.ts.'); };
  module.exports = new Proxy(fail, { get: (_, key) => (key === '__esModule' ? undefined : fail) });`;

/**
 * Packages that others load at their start and that the skill on Lambda never uses: what stands in for
 * each of them, and how many kB of the minified bundle it saves.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  // axios: bodies of several parts (with a list of all types of files), and proxies. 160 and 8 kB.
  'form-data': 'module.exports = class FormData {};',
  'https-proxy-agent': UNUSABLE('https-proxy-agent'),
  // follow-redirects: its own log. 14 kB.
  debug: 'module.exports = () => () => undefined;',
  // Jovo: the places of errors in TypeScript; there are no source maps here. 37 kB.
  'source-map-support': 'module.exports = { install() {} };',
  // Jovo: the colours of its log, which is off. 50 kB.
  'json-colorizer': UNUSABLE('json-colorizer'),
  chalk: UNUSABLE('chalk'),
  // Jovo: the names of files of its own speech. 6 kB.
  'ts-md5': UNUSABLE('ts-md5'),
  // pino: logs that are written by another thread, and masks, where this log has an allow-list. 15 kB.
  // Without the former, Node need not load its modules for threads and for modules.
  './transport': UNUSABLE('pino/lib/transport'),
  './lib/transport': UNUSABLE('pino/lib/transport'),
  worker_threads: 'exports.isMainThread = true;',
  '@pinojs/redact': UNUSABLE('@pinojs/redact'),
  // axios: HTTP/2, which nobody asks for, but which makes Node load a dozen modules.
  http2: UNUSABLE('http2'),
  // follow-redirects and sonic-boom: what they use of it, without the rest of Node's module.
  assert: `
    module.exports = (value, message) => { if (!value) throw new Error(message); };
    module.exports.equal = (a, b, message) => module.exports(a == b, message);`,
  // Jovo: the validation of answers, which src/app.ts turns off. What its decorators
  // would note is noted for nobody. 32 kB, and 8 ms at the start.
  'class-validator': `
    const decorate = () => () => undefined;
    Object.assign(exports, { ${Object.keys(classValidator)
      .map((name) => `${name}: decorate`)
      .join()} });
    exports.registerDecorator = () => undefined;
    exports.validate = () => { throw new Error('Validation is not in the bundle.'); };`,
};

/** Leaves out what is not needed. */
export const notNeeded: Plugin = {
  name: 'not-needed',
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(STAND_INS).join('|').replaceAll('.', '\\.')})$`);
    build.onResolve({ filter }, ({ path, importer }) =>
      path.startsWith('.') && !/[\\/]pino[\\/]/.test(importer)
        ? undefined
        : { path, namespace: 'not-needed' },
    );
    // axios' ways to send requests from a browser, 11 kB, and its look for `FormData`. The mere look at
    // whether there is such a thing, or a `Request`, makes Node load all of its fetch: a quarter of the
    // start.
    build.onResolve({ filter: /^\.\/(fetch|xhr)\.js$/ }, ({ path, importer }) =>
      /axios[\\/]lib[\\/]adapters/.test(importer) ? { path, namespace: 'not-in-node' } : undefined,
    );
    build.onLoad({ filter: /axios[\\/]lib[\\/]utils\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('typeof G.FormData', 'typeof undefined'),
    }));
    build.onLoad({ filter: /.*/, namespace: 'not-in-node' }, () => ({
      contents: 'export const getFetch = () => undefined; export default null;',
    }));
    build.onLoad({ filter: /.*/, namespace: 'not-needed' }, ({ path }) => ({
      contents: STAND_INS[path],
    }));
  },
};
