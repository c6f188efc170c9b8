import {
  issueCertificate,
  newKeys,
  type Certified,
  type CertificateOptions,
} from '../../../../playground/alexa/signing';
import { outcomeOfChain } from './support/outcomeOfChain';
import { signerOf, TestAuthority, type ChainChanges } from './support/TestAuthority';
import { accepted, refused, withVerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');

let authority: TestAuthority;
let stranger: TestAuthority;

beforeAll(async () => {
  [authority, stranger] = await Promise.all([TestAuthority.create(NOW), TestAuthority.create(NOW)]);
});

/** Returns the outcome of a request whose chain has these changes. */
async function outcomeWith(changes: ChainChanges): Promise<unknown> {
  const { leaf, intermediate, root } = await authority.issue(changes);
  return outcomeOfChain(NOW, [leaf, intermediate], root);
}

describe('An untrusted certificate chain is refused:', () => {
  const invalid = refused('certificate_invalid');

  test('self-signed', async () => {
    const { leaf, root } = await authority.issue({ leaf: { issuer: undefined } });
    expect(await outcomeOfChain(NOW, [leaf], root)).toMatchObject(invalid);
  });

  test('by an included root with the name of a trusted one', async () => {
    const { leaf, intermediate, root } = await stranger.issue();
    const trusted = (await authority.issue()).root;
    const outcome = await outcomeOfChain(NOW, [leaf, intermediate, root], trusted);
    expect(outcome).toMatchObject(invalid);
  });

  test('by an authority that only has the name of the intermediate one', async () => {
    const issuer = { name: 'Test Intermediate', keys: await newKeys() };
    expect(await outcomeWith({ leaf: { issuer } })).toMatchObject(invalid);
  });

  test('by the intermediate authority under another name', async () => {
    const { intermediate } = await authority.issue();
    const issuer = { ...intermediate, name: 'Somebody Else' };
    expect(await outcomeWith({ leaf: { issuer } })).toMatchObject(invalid);
  });

  test('without the intermediate authority', async () => {
    const { leaf, root } = await authority.issue();
    expect(await outcomeOfChain(NOW, [leaf], root)).toMatchObject(invalid);
  });

  test.each<[string, ChainChanges]>([
    [
      "by a certificate that may sign others but isn't an authority",
      { intermediate: { isAuthority: false, usages: ['digitalSignature', 'keyCertSign'] } },
    ],
    [
      'by an authority that may not sign certificates',
      { intermediate: { usages: ['digitalSignature'] } },
    ],
    ['made out to an authority', { leaf: { isAuthority: true } }],
  ])('%s', async (_title, changes) => {
    expect(await outcomeWith(changes)).toMatchObject(invalid);
  });

  test.each([
    ['of eight certificates is followed to its end', 8, accepted],
    ['of nine is not', 9, invalid],
  ])('one %s', async (_title, length, expected) => {
    const { root, intermediate } = await authority.issue();
    const authorities: Certified[] = [];
    for (let number = 1; number < length; number += 1) {
      authorities.unshift(
        await issueCertificate({
          ...authority.common,
          name: `Authority ${number}`,
          isAuthority: true,
          issuer: authorities[0] ?? root,
          keys: intermediate.keys,
        }),
      );
    }
    const { leaf } = await authority.issue({ leaf: { issuer: authorities[0] } });
    expect(await outcomeOfChain(NOW, [leaf, ...authorities], root)).toMatchObject(expected);
  });
});

describe('A chain is refused that is', () => {
  test.each<[string, (good: string) => string]>([
    ['nothing', () => ''],
    ['a web page', () => '<html><body>Not found</body></html>'],
    ['not Base64', () => '-----BEGIN CERTIFICATE-----\n***\n-----END CERTIFICATE-----\n'],
    ['no certificate', () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['broken off', (good) => good.slice(0, 700)],
    [
      'in the wrong order',
      (good) =>
        good
          .split(/(?<=END CERTIFICATE-----\n)/)
          .reverse()
          .join(''),
    ],
  ])('%s', async (_title, change) => {
    const signer = signerOf(await authority.issue());
    await withVerifiedSkill(signer, NOW, async (skill) => {
      skill.fetchText = () => Promise.resolve(change(signer.certificateChain));
      expect(await skill.post()).toMatchObject(refused('certificate_invalid'));
    });
  });
});

describe('A certificate for another name is refused:', () => {
  test.each<[string, readonly string[]]>([
    ['another name', ['evil.example']],
    ['no name but the common name', []],
    ['a wildcard', ['*.amazon.com']],
    ['a name that begins like it', ['echo-api.amazon.com.evil.example']],
    ['a name that ends like it', ['evil.echo-api.amazon.com']],
  ])('%s', async (_title, dnsNames) => {
    expect(await outcomeWith({ leaf: { dnsNames } })).toMatchObject(refused('certificate_invalid'));
  });

  test('the right one may be one of several', async () => {
    const dnsNames = ['www.example', 'echo-api.amazon.com'];
    expect(await outcomeWith({ leaf: { dnsNames } })).toMatchObject(accepted);
  });
});

describe('A valid chain that ends in a cross-signed certificate is accepted:', () => {
  /** A certificate for the root that another root issued. */
  async function crossSign(
    { name, keys }: Certified,
    changes: Partial<CertificateOptions> = {},
  ): Promise<{ crossSigned: Certified; oldRoot: Certified }> {
    const oldRoot = (await stranger.issue({ root: { name: 'Old Root' } })).root;
    const options = { ...authority.common, name, keys, isAuthority: true, issuer: oldRoot };
    return { crossSigned: await issueCertificate({ ...options, ...changes }), oldRoot };
  }

  test.each([
    ['whose issuer nobody trusts any more', {}],
    ['which has expired', { notAfter: new Date(NOW - 1_000) }],
  ])('%s', async (_title, changes) => {
    const { leaf, intermediate, root } = await authority.issue();
    const { crossSigned } = await crossSign(root, changes);
    const outcome = await outcomeOfChain(NOW, [leaf, intermediate, crossSigned], root);
    expect(outcome).toMatchObject(accepted);
  });

  test('which is needed, because only its issuer is trusted', async () => {
    const { leaf, intermediate, root } = await authority.issue();
    const { crossSigned, oldRoot } = await crossSign(root);
    const outcome = await outcomeOfChain(NOW, [leaf, intermediate, crossSigned], oldRoot);
    expect(outcome).toMatchObject(accepted);
  });
});
