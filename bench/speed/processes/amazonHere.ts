import Module from 'node:module';
import tls from 'node:tls';

// Loaded before each contestant that is served. Amazon isn't available here, so two things differ from
// production, and nothing else: where s3.amazonaws.com is, and which roots come with Node. How
// certificates are fetched, trusted and cached, and how signatures are checked, is up to each contestant.
const { BENCH_BUCKET_PORT: port = '', BENCH_ALEXA_ROOT: root = '' } = process.env;

const connect = tls.connect as (
  options: tls.ConnectionOptions,
  ...rest: unknown[]
) => tls.TLSSocket;
Object.assign(tls, {
  connect(options: tls.ConnectionOptions, ...rest: unknown[]) {
    const isBucket = options.host === 's3.amazonaws.com';
    return connect(isBucket ? { ...options, host: '127.0.0.1', port: +port } : options, ...rest);
  },
});

// The property can't be redefined, so `require` returns an object that wraps the module.
const rootsHere = Object.create(tls, {
  rootCertificates: { value: Object.freeze([root]) },
}) as object;
const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) =>
  /^(node:)?tls$/.test(request) ? rootsHere : load.call(loader, request, ...rest);
