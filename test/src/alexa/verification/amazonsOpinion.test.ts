import { issueAlexaCertificates, RequestSigner } from '../../../../playground/alexa/signing';
import { envelope } from '../../../support/envelope';
import { SecondOpinion, type Arrived } from './support/secondOpinion';
import { signerOf, TestAuthority, type ChainChanges } from './support/TestAuthority';

// Runs Amazon's own verifier, from ask-sdk-express-adapter, on the same requests as this project's. It
// trusts the roots that come with Node, which can't be configured.
let mockRoots: string[] = [];
jest.mock('tls', () => ({
  ...jest.requireActual<object>('tls'),
  get rootCertificates() {
    return mockRoots;
  },
}));

const HOUR_MS = 3_600_000;
const NOW = Date.now();
const accepted = 'accepted';
const refused = expect.stringMatching(/^refused: /) as string;
type Change = (request: Arrived) => Arrived;

let authority: TestAuthority;

beforeAll(async () => {
  authority = await TestAuthority.create(NOW);
});

/** Returns both opinions of a request that was changed after signing. */
async function opinions(
  change: Change = (request) => request,
  signer?: RequestSigner,
  request: { type: string; timestamp?: unknown } = { type: 'LaunchRequest' },
): Promise<{ ours: string; amazons: string }> {
  const by = signer ?? signerOf(await authority.issue());
  mockRoots = [by.rootCertificate.toString()];
  const both = new SecondOpinion(by);
  await both.start();
  try {
    return await both.of(change(both.sign(JSON.stringify(envelope({ request })))));
  } finally {
    await both.stop();
  }
}

const withHeader =
  (name: string, value: string): Change =>
  ({ headers, body }) => ({ headers: { ...headers, [name]: value }, body });
const withUrl = (url: string): Change => withHeader('signaturecertchainurl', url);
const withBody =
  (edit: (body: string) => string): Change =>
  ({ headers, body }) => ({ headers, body: edit(body) });
const signerWith = async (changes: ChainChanges): Promise<RequestSigner> =>
  signerOf(await authority.issue(changes));

test("What the playground's Alexa signs, Amazon's verifier and ours accept", async () => {
  expect(await opinions()).toEqual({ ours: accepted, amazons: accepted });
});

describe('Both refuse', () => {
  test.each<[string, Change]>([
    ['no signature', withHeader('signature-256', '')],
    ['no certificate URL', withHeader('signaturecertchainurl', '')],
    ['another signature', withHeader('signature-256', 'AAAA')],
    ['a changed body', withBody((body) => body.replace('TEST', 'EVIL'))],
    ['a re-spaced body', withBody((body) => JSON.stringify(JSON.parse(body), null, 1))],
    ['http', withUrl('http://s3.amazonaws.com/echo.api/cert.pem')],
    ['another host', withUrl('https://evil.example/echo.api/cert.pem')],
    ['another port', withUrl('https://s3.amazonaws.com:563/echo.api/cert.pem')],
    ['another path', withUrl('https://s3.amazonaws.com/other-bucket/cert.pem')],
    ['another case of the path', withUrl('https://s3.amazonaws.com/EcHo.aPi/cert.pem')],
  ])('%s', async (_title, change) => {
    expect(await opinions(change)).toEqual({ ours: refused, amazons: refused });
  });

  test.each<[string, ChainChanges]>([
    ['a self-signed certificate', { leaf: { issuer: undefined } }],
    ['an expired certificate', { leaf: { notAfter: new Date(NOW - 1_000) } }],
    ['a certificate of the future', { leaf: { notBefore: new Date(NOW + HOUR_MS / 2) } }],
    ['an expired intermediate authority', { intermediate: { notAfter: new Date(NOW - 1_000) } }],
    [
      "an intermediate that isn't an authority",
      { intermediate: { isAuthority: false, usages: ['keyCertSign'] } },
    ],
    ['another name', { leaf: { dnsNames: ['evil.example'] } }],
  ])('%s', async (_title, changes) => {
    const signer = await signerWith(changes);
    expect(await opinions(undefined, signer)).toEqual({ ours: refused, amazons: refused });
  });

  test.each<[string, unknown]>([
    ['no timestamp', undefined],
    ['a timestamp that is 151 s old', new Date(NOW - 151_000).toISOString()],
  ])('%s', async (_title, timestamp) => {
    const request = { type: 'LaunchRequest', timestamp };
    const both = await opinions(undefined, undefined, request);
    expect(both).toEqual({ ours: refused, amazons: refused });
  });
});

describe("Amazon's accepts, and we refuse,", () => {
  const laxer = { ours: refused, amazons: accepted };

  test.each<[string, Change]>([
    ['`..` out of the bucket', withUrl('https://s3.amazonaws.com/echo.api/../evil/cert.pem')],
    ['the same encoded', withUrl('https://s3.amazonaws.com/echo.api/%2e%2e/evil/cert.pem')],
    ['the same by a backslash', withUrl('https://s3.amazonaws.com/echo.api\\..\\cert.pem')],
    // Amazon's documentation calls this one valid, but Alexa never sends it.
    ['`..` back to the bucket', withUrl('https://s3.amazonaws.com/echo.api/../echo.api/cert.pem')],
    ['credentials', withUrl('https://ada:secret@s3.amazonaws.com/echo.api/cert.pem')],
    ['a query', withUrl('https://s3.amazonaws.com/echo.api/cert.pem?versionId=1')],
  ])('%s', async (_title, change) => {
    expect(await opinions(change)).toEqual(laxer);
  });

  test.each<[string, unknown]>([
    ['the year 2099', '2099-01-01T00:00:00Z'],
    ['a timestamp that is garbage', 'garbage'],
    ['a timestamp that is an object', {}],
  ])('%s', async (_title, timestamp) => {
    const request = { type: 'LaunchRequest', timestamp };
    expect(await opinions(undefined, undefined, request)).toEqual(laxer);
  });

  test.each<[string, ChainChanges]>([
    ['an expired root', { root: { notAfter: new Date(NOW - 1_000) } }],
    ['a certificate for issuing others', { leaf: { isAuthority: true } }],
  ])('%s', async (_title, changes) => {
    expect(await opinions(undefined, await signerWith(changes))).toEqual(laxer);
  });
});

test("Amazon's refuses a chain that ends as Amazon's own does, and we accept it", async () => {
  // https://github.com/alexa/alexa-skills-kit-sdk-for-nodejs/issues/745
  const signer = new RequestSigner(await issueAlexaCertificates(NOW));
  expect(await opinions(undefined, signer)).toEqual({
    ours: accepted,
    amazons: 'refused: Certificate is not trusted.',
  });
});
