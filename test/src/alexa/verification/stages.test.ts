import { issueAlexaCertificates, RequestSigner } from '../../../../playground/alexa/signing';
import type { RequestVerifier } from '../../../../src/alexa/verification';
import { createVerifier as createLaptopVerifier } from '../../../../src/app.dev';
import { createVerifier as createProductionVerifier } from '../../../../src/app.prod';
import { loadSkillConfig, type LaptopConfig, type ProductionConfig } from '../../../../src/config';
import { envelope, SKILL_ID } from '../../../support/envelope';

const PLAYGROUND_URL = 'http://127.0.0.1:3001';

let signer: RequestSigner;
let fetched: string[];

beforeAll(async () => {
  signer = new RequestSigner(await issueAlexaCertificates(Date.now()));
});
beforeEach(() => {
  fetched = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    fetched.push((url as URL).href);
    return Promise.resolve(new Response(signer.certificateChain));
  });
});

/** A configuration in an environment where all of a playground's variables are set. */
const configFor = (stage: string, root = signer.rootCertificate): unknown =>
  loadSkillConfig({
    JOVO_STAGE: stage,
    AUTH0_DOMAIN: 'tenant.eu.auth0.com',
    ALEXA_SKILL_ID: SKILL_ID,
    PLAYGROUND_URL,
    PLAYGROUND_ROOT_CERTIFICATE: root.raw.toString('base64'),
  });

/** Passes a verifier a request that the playground's Alexa has signed. */
function verify(verifier: RequestVerifier): Promise<unknown> {
  const body = Buffer.from(JSON.stringify(envelope()));
  const signature = signer.sign(body);
  return verifier.verify(
    {
      'signature-256': signature['Signature-256'],
      signaturecertchainurl: signature.SignatureCertChainUrl,
    },
    body,
  );
}

test('In production, nothing from a playground is trusted; certificates come from Amazon', async () => {
  const verifier = createProductionVerifier(configFor('prod') as ProductionConfig);
  await expect(verify(verifier)).rejects.toMatchObject({ code: 'certificate_invalid' });
  expect(fetched).toEqual(['https://s3.amazonaws.com/echo.api/echo-api-cert-playground.pem']);
});

describe('On the laptop', () => {
  test("the playground's Alexa is trusted, and its certificates are fetched from there", async () => {
    const verifier = createLaptopVerifier(configFor('dev') as LaptopConfig);
    await expect(verify(verifier)).resolves.toBeDefined();
    expect(fetched).toEqual([`${PLAYGROUND_URL}/echo.api/echo-api-cert-playground.pem`]);
  });

  test('that of another playground is not', async () => {
    const { root } = await issueAlexaCertificates(Date.now());
    const verifier = createLaptopVerifier(configFor('dev', root) as LaptopConfig);
    await expect(verify(verifier)).rejects.toMatchObject({ code: 'certificate_invalid' });
  });
});
