import * as classValidator from 'class-validator';
import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

/** Throws when it is used after all, instead of failing in a confusing way. */
const UNUSABLE = (name: string): string => `
  const fail = () => { throw new Error('${name} is not in the bundle: see aws/notNeeded.ts.'); };
  module.exports = new Proxy(fail, { get: (_, key) => (key === '__esModule' ? undefined : fail) });`;

/**
 * Packages that others load at the start and that the skill never uses on Lambda: the stand-in for each,
 * and how many kB of the minified bundle it saves.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  // axios: multipart bodies (with a list of all media types), and proxies. 160 and 8 kB.
  'form-data': 'module.exports = class FormData {};',
  'https-proxy-agent': UNUSABLE('https-proxy-agent'),
  // follow-redirects: its own log. 14 kB.
  debug: 'module.exports = () => () => undefined;',
  // Jovo: maps stack traces to TypeScript; the bundle has no source maps. 37 kB.
  'source-map-support': 'module.exports = { install() {} };',
  // Jovo: the colours of its log, which is off. 50 kB.
  'json-colorizer': UNUSABLE('json-colorizer'),
  chalk: UNUSABLE('chalk'),
  // Jovo: file names for its own text-to-speech. 6 kB.
  'ts-md5': UNUSABLE('ts-md5'),
  // pino: writing from another thread, and masking, where our log has an allow-list. 15 kB. Without the
  // former, Node needn't load `worker_threads` and `module`.
  './transport': UNUSABLE('pino/lib/transport'),
  './lib/transport': UNUSABLE('pino/lib/transport'),
  worker_threads: 'exports.isMainThread = true;',
  '@pinojs/redact': UNUSABLE('@pinojs/redact'),
  // axios: HTTP/2, which isn't used here, but makes Node load a dozen modules.
  http2: UNUSABLE('http2'),
  // follow-redirects and sonic-boom: the only parts of it that they use.
  assert: `
    module.exports = (value, message) => { if (!value) throw new Error(message); };
    module.exports.equal = (a, b, message) => module.exports(a == b, message);`,
  // Jovo: the validation of outputs, which src/app.ts turns off, so nothing reads its decorators'
  // metadata. 32 kB, and 8 ms at the start.
  'class-validator': `
    const decorate = () => () => undefined;
    Object.assign(exports, { ${Object.keys(classValidator)
      .map((name) => `${name}: decorate`)
      .join()} });
    exports.registerDecorator = () => undefined;
    exports.validate = () => { throw new Error('Validation is not in the bundle.'); };`,
};

/** Replaces what isn't needed. */
export const notNeeded: Plugin = {
  name: 'not-needed',
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(STAND_INS).join('|').replaceAll('.', '\\.')})$`);
    build.onResolve({ filter }, ({ path, importer }) =>
      path.startsWith('.') && !/[\\/]pino[\\/]/.test(importer)
        ? undefined
        : { path, namespace: 'not-needed' },
    );
    // axios' adapters for browsers, 11 kB, and its check for `FormData`. Even checking whether that or
    // `Request` exists makes Node load its whole fetch: a quarter of the start-up time.
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
