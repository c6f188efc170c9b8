// Loaded with --require before a skill in the stage prod. Amazon isn't available in tests, so two things
// differ from production, and nothing else: where s3.amazonaws.com is, and which roots come with Node.
const Module = require('node:module');
const tls = require('node:tls');

const { TEST_BUCKET_PORT, TEST_ALEXA_ROOT } = process.env;

const { connect } = tls;
tls.connect = (options, ...rest) =>
  options.host === 's3.amazonaws.com'
    ? connect({ ...options, host: '127.0.0.1', port: Number(TEST_BUCKET_PORT) }, ...rest)
    : connect(options, ...rest);

// The property can't be redefined, so `require` returns an object that wraps the module.
const tlsHere = Object.create(tls, {
  rootCertificates: { value: Object.freeze([TEST_ALEXA_ROOT]) },
});
const load = Module._load;
Module._load = (request, ...rest) =>
  /^(node:)?tls$/.test(request) ? tlsHere : load.call(Module, request, ...rest);
