import { generateKeyPairSync, sign, webcrypto, type KeyObject } from 'node:crypto';
import { outcomeOfChain } from './support/outcomeOfChain';
import { signerOf, TestAuthority } from './support/TestAuthority';
import { accepted, refused, VerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');

let authority: TestAuthority;
let skill: VerifiedSkill;

beforeAll(async () => {
  authority = await TestAuthority.create(NOW);
  skill = new VerifiedSkill(signerOf(await authority.issue()), NOW);
  await skill.start();
});
afterAll(() => skill.stop());

test('A request that Alexa signed is answered', async () => {
  expect(await skill.post()).toMatchObject(accepted);
});

test('A request in another alphabet is answered, because its bytes are signed', async () => {
  const body = skill.bodyOf({ type: 'LaunchRequest', note: 'Ünïcödé – 日本語 🎉' });
  expect(await skill.post({ body })).toMatchObject(accepted);
});

describe('A request without a valid signature header is refused:', () => {
  test.each([
    ['none at all', { 'Signature-256': undefined, Signature: undefined }],
    ['an empty one', { 'Signature-256': '' }],
    ['only the former one, by SHA-1', { 'Signature-256': undefined }],
    ['none that says where the certificate is', { SignatureCertChainUrl: undefined }],
  ])('%s', async (_title, headers) => {
    expect(await skill.post({ headers })).toMatchObject(refused('signature_missing'));
  });

  test('nothing is fetched, and the body is not even parsed', async () => {
    const headers = { 'Signature-256': undefined };
    const outcome = await skill.post({ body: '{', headers });
    expect(outcome).toMatchObject({ ...refused('signature_missing'), fetches: 0 });
  });
});

test('A body that was changed after signing is refused', async () => {
  const body = skill.bodyOf();
  const sent = body.replace('amzn1.ask.account.TEST', 'amzn1.ask.account.EVIL');
  expect(await skill.post({ body, sent })).toMatchObject(refused('signature_invalid'));
});

test('A body whose spacing was changed after signing is refused', async () => {
  const body = skill.bodyOf();
  const sent = JSON.stringify(JSON.parse(body), null, 1);
  expect(await skill.post({ body, sent })).toMatchObject(refused('signature_invalid'));
});

test('A body is not parsed before its signature is checked', async () => {
  expect(await skill.post({ sent: '{' })).toMatchObject(refused('signature_invalid'));
});

describe('A signature is refused', () => {
  test.each<[string, (good: string, body: Buffer) => string]>([
    ['of another key', (_good, body) => sign('RSA-SHA256', body, newKey()).toString('base64')],
    ['by SHA-1', (_good, body) => skill.signer.sign(body).Signature],
    ['that is not Base64', () => '!'.repeat(344)],
    ['with other characters in it', (good) => `${good.slice(0, 100)}*${good.slice(100)}`],
    ['that is too long', (good) => good + 'A'.repeat(4_000)],
    ['when there are two', (good) => `${good}, ${good}`],
  ])('%s', async (_title, change) => {
    const body = skill.bodyOf();
    const good = skill.signer.sign(Buffer.from(body))['Signature-256'];
    const headers = { 'Signature-256': change(good, Buffer.from(body)) };
    expect(await skill.post({ body, headers })).toMatchObject(refused('signature_invalid'));
  });
});

test("A key that isn't for RSA is refused, even if it is certified and the signature is valid", async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { leaf, intermediate, root } = await authority.issue({ leaf: { keys } });
  const outcome = await outcomeOfChain(NOW, [leaf, intermediate], root);
  expect(outcome).toMatchObject(refused('signature_invalid'));
});

function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
}
