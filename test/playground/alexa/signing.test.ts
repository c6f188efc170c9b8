import { verify, X509Certificate } from 'node:crypto';
import { TestPlayground } from './support/TestPlayground';

let playground: TestPlayground;

beforeAll(async () => {
  playground = await TestPlayground.start();
  await playground.alexa.device.say('open coffee shop');
});
afterAll(() => playground.stop());

/** Fetches the certificates that a request names, from the playground's own server. */
async function servedChain(): Promise<X509Certificate[]> {
  const { pathname } = new URL(String(playground.skill.received[0]?.headers.signaturecertchainurl));
  const response = await fetch(`${playground.alexa.url}${pathname}`);
  expect(response.headers.get('content-type')).toMatch(/^application\/x-pem-file/);
  const pem = (await response.text()).split(/(?<=-----END CERTIFICATE-----\n)/);
  return pem.map((text) => new X509Certificate(text));
}

describe('A request from Alexa', () => {
  test.each([
    ['signature-256', 'RSA-SHA256'],
    ['signature', 'RSA-SHA1'],
  ])('has a signature in the header %s, made with %s', async (header, algorithm) => {
    const [leaf] = await servedChain();
    const [received] = playground.skill.received;
    const signature = Buffer.from(String(received?.headers[header]), 'base64');
    const body = Buffer.from(received?.body ?? '');
    expect(leaf && verify(algorithm, body, leaf.publicKey, signature)).toBe(true);
  });

  test("names a certificate in Amazon's bucket", () => {
    expect(playground.skill.received[0]?.headers.signaturecertchainurl).toBe(
      'https://s3.amazonaws.com/echo.api/echo-api-cert-playground.pem',
    );
  });
});

describe("Alexa's certificate chain", () => {
  test('begins with its own certificate and leads to the root', async () => {
    const { rootCertificate } = playground.alexa;
    const [leaf, intermediate] = await servedChain();
    expect(leaf?.subjectAltName).toBe('DNS:echo-api.amazon.com');
    expect(leaf?.ca).toBe(false);
    expect(intermediate && leaf?.verify(intermediate.publicKey)).toBe(true);
    expect(intermediate?.ca).toBe(true);
    expect(intermediate?.verify(rootCertificate.publicKey)).toBe(true);
  });

  test("ends like Amazon's in a cross-signed certificate whose issuer is not trusted", async () => {
    const { rootCertificate } = playground.alexa;
    const [, , crossSigned, ...more] = await servedChain();
    expect(more).toEqual([]);
    expect(crossSigned?.subject).toBe(rootCertificate.subject);
    expect(crossSigned?.publicKey.equals(rootCertificate.publicKey)).toBe(true);
    expect(crossSigned?.verify(rootCertificate.publicKey)).toBe(false);
  });
});
