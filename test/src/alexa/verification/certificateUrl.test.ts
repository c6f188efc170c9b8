import { checkCertificateUrl } from '../../../../src/alexa/verification/certificateUrl';
import { signerOf, TestAuthority } from './support/TestAuthority';
import { refused, VerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');
const GOOD = 'https://s3.amazonaws.com/echo.api/echo-api-cert.pem';

let skill: VerifiedSkill;

beforeAll(async () => {
  skill = new VerifiedSkill(signerOf(await (await TestAuthority.create(NOW)).issue()), NOW);
  await skill.start();
});
afterAll(() => skill.stop());

/** Every fetch would return a good chain, so the request is refused only if nothing is fetched. */
async function expectRefusal(url: string): Promise<void> {
  const outcome = await skill.post({ headers: { SignatureCertChainUrl: url } });
  expect(outcome).toMatchObject({ ...refused('certificate_url'), fetches: 0 });
}

describe('A certificate URL with another scheme, host, port, path or case of the path is refused:', () => {
  test.each([
    'http://s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'ftp://s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'file:///echo.api/echo-api-cert.pem',
    'https://evil.example/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem',
    'https://evil-s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'https://s3xamazonaws.com/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com./echo.api/echo-api-cert.pem',
    'https://evil.example/?https://s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com:80/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com:4433/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com/other-bucket/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api-evil/echo-api-cert.pem',
    'https://s3.amazonaws.com/echoxapi/echo-api-cert.pem',
    'https://s3.amazonaws.com/evil/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/',
    'https://s3.amazonaws.com/',
    'echo.api/echo-api-cert.pem',
  ])('%s', expectRefusal);
});

describe('A certificate URL with dot segments, backslashes or credentials is refused:', () => {
  test.each([
    'https://s3.amazonaws.com/echo.api/../other-bucket/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/%2e%2e/other-bucket/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/%2E./other-bucket/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/%252e%252e/other-bucket/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/..%2fother-bucket/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api\\..\\other-bucket/echo-api-cert.pem',
    'https:\\\\s3.amazonaws.com\\echo.api\\echo-api-cert.pem',
    'https://evil.example\\@s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'https://ada@s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'https://ada:secret@s3.amazonaws.com/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/./echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api//echo-api-cert.pem',
  ])('%s', expectRefusal);
});

describe('A certificate URL is refused with', () => {
  test.each([
    ['a query', `${GOOD}?versionId=1`],
    ['a fragment', `${GOOD}#evil`],
    ['a blank', `${GOOD} https://evil.example/`],
    ['another URL after it', `${GOOD}, ${GOOD}`],
  ])('%s', (_title, url) => expectRefusal(url));
});

describe('A certificate URL is accepted', () => {
  test.each([
    ["as in Amazon's example", GOOD],
    ['with the port of https', 'https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem'],
    ['with scheme and host in capitals', 'HTTPS://S3.AMAZONAWS.COM/echo.api/echo-api-cert.pem'],
  ])('%s', (_title, url) => {
    expect(checkCertificateUrl(url).href).toBe(GOOD);
  });
});
