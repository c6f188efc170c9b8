import * as classValidator from 'class-validator';
import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

/** What replaces a package, and for which packages: everyone else gets the real one. */
interface StandIn {
  readonly users: readonly string[];
  readonly contents: string;
}

/** Code that fails with a message that names this file. */
const failing = (name: string): string =>
  `() => { throw new Error('${name} is not in the bundle: see aws/notNeeded.ts.'); }`;

/** A module of which any use fails. */
const unusable = (name: string): string => `
  const fail = function () { (${failing(name)})(); };
  module.exports = new Proxy(fail, { get: (_, key) => (key === '__esModule' ? undefined : fail) });`;

const JOVO = ['@jovotech/common', '@jovotech/framework', '@jovotech/output'];

const isDecorator = (name: string): boolean =>
  /^(?!Valid)[A-Z]|^Validate|^registerDecorator$/.test(name);

const DECORATORS = Object.keys(classValidator).filter(isDecorator);
const VALIDATORS = Object.keys(classValidator).filter((name) => !isDecorator(name));

/**
 * Packages that other packages load when they start and that the skill never uses, and how many kB of
 * the minified bundle each stand-in saves.
 */
const STAND_INS: Readonly<Record<string, StandIn>> = {
  // Multipart bodies (with a list of all media types), and proxies: 160 and 8 kB.
  'form-data': { users: ['axios'], contents: unusable('form-data') },
  'https-proxy-agent': { users: ['axios'], contents: unusable('https-proxy-agent') },
  // HTTP/2, which makes Node load a dozen modules.
  http2: { users: ['axios'], contents: unusable('http2') },
  // Its debug log: 14 kB.
  debug: { users: ['follow-redirects'], contents: 'module.exports = () => () => undefined;' },
  // Just what these use, without the rest of Node's module.
  assert: {
    users: ['follow-redirects'],
    contents: `
      module.exports = (value, message) => { if (!value) throw new Error(message); };
      module.exports.equal = (a, b, message) => module.exports(a == b, message);`,
  },
  // Error locations in TypeScript, although the bundle has no source maps: 37 kB.
  'source-map-support': { users: JOVO, contents: 'module.exports = { install() {} };' },
  // The colors of Jovo's log, which is off: 50 kB.
  'json-colorizer': { users: JOVO, contents: unusable('json-colorizer') },
  chalk: { users: JOVO, contents: unusable('chalk') },
  // File names of speech that Jovo generates: 6 kB.
  'ts-md5': { users: JOVO, contents: unusable('ts-md5') },
  // Logging from another thread, and redaction, which our log's allow-list replaces: 15 kB.
  './transport': { users: ['pino'], contents: unusable('pino/lib/transport') },
  './lib/transport': { users: ['pino'], contents: unusable('pino/lib/transport') },
  // Several outputs at once: 2 kB.
  './lib/multistream': { users: ['pino'], contents: unusable('pino/lib/multistream') },
  worker_threads: { users: ['pino'], contents: 'exports.isMainThread = true;' },
  // Output to files, which our log doesn't use: 12 kB.
  'sonic-boom': {
    users: ['pino'],
    contents: `module.exports = class { constructor() { (${failing('sonic-boom')})(); } };`,
  },
  'on-exit-leak-free': { users: ['pino'], contents: unusable('on-exit-leak-free') },
  '@pinojs/redact': { users: ['pino'], contents: unusable('@pinojs/redact') },
  // Validation of outputs, which src/app.ts turns off: 32 kB, and 8 ms when starting. Decorators do
  // nothing; everything else fails, because validation that always passes would be worse.
  'class-validator': {
    users: JOVO,
    // An ES module, of which esbuild takes what is imported.
    contents: `
      const fail = ${failing('class-validator')};
      const decorate = () => () => undefined;
      export { ${VALIDATORS.map((name) => `fail as ${name}`).join()} };
      export { ${DECORATORS.map((name) => `decorate as ${name}`).join()} };`,
  },
};

/** Leaves out what the skill doesn't need. */
export const notNeeded: Plugin = {
  name: 'not-needed',
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(STAND_INS).join('|').replaceAll('.', '\\.')})$`);
    build.onResolve({ filter }, ({ path, importer }) =>
      STAND_INS[path]?.users.includes(packageOf(importer))
        ? { path, namespace: 'not-needed' }
        : undefined,
    );
    // How axios sends requests in browsers, 11 kB, and its check for `FormData`: even checking whether
    // there is one, or a `Request`, makes Node load all of its fetch, a quarter of the start.
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
      contents: STAND_INS[path]?.contents,
    }));
  },
};

/** Returns the package that a file belongs to, or `''` for the skill's own files. */
function packageOf(file: string): string {
  const [, name = ''] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? [];
  return name.replaceAll('\\', '/');
}
