import { outcomeOfChain } from './support/outcomeOfChain';
import { signerOf, TestAuthority } from './support/TestAuthority';
import { accepted, refused, withVerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');
const SECOND_MS = 1_000;
const certificates = ['leaf', 'intermediate', 'root'] as const;

let authority: TestAuthority;

beforeAll(async () => {
  authority = await TestAuthority.create(NOW);
});

describe('A certificate that is expired or not yet valid is refused:', () => {
  const cases = certificates.flatMap((which) => [
    { title: `an expired ${which}`, which, dates: { notAfter: new Date(NOW - SECOND_MS) } },
    { title: `a ${which} of tomorrow`, which, dates: { notBefore: new Date(NOW + SECOND_MS) } },
  ]);

  test.each(cases)('$title', async ({ which, dates }) => {
    const { leaf, intermediate, root } = await authority.issue({ [which]: dates });
    const outcome = await outcomeOfChain(NOW, [leaf, intermediate], root);
    expect(outcome).toMatchObject(refused('certificate_invalid'));
  });

  test.each(['notBefore', 'notAfter'])('except in the second of %s itself', async (date) => {
    const { leaf, intermediate, root } = await authority.issue({ leaf: { [date]: new Date(NOW) } });
    expect(await outcomeOfChain(NOW, [leaf, intermediate], root)).toMatchObject(accepted);
  });
});

describe('A cached certificate is refused once it has expired:', () => {
  test.each(certificates)('the %s', async (which) => {
    const expiresAt = NOW + 600 * SECOND_MS;
    const expiring = await authority.issue({ [which]: { notAfter: new Date(expiresAt) } });
    await withVerifiedSkill(signerOf(expiring), NOW, async (skill) => {
      expect(await skill.post()).toMatchObject({ ...accepted, fetches: 1 });
      skill.now = expiresAt;
      expect(await skill.post()).toMatchObject({ ...accepted, fetches: 0 });
      skill.now = expiresAt + SECOND_MS;
      expect(await skill.post()).toMatchObject(refused('certificate_invalid'));
    });
  });

  test('and a new one at the same URL is accepted', async () => {
    const expiring = await authority.issue({ leaf: { notAfter: new Date(NOW) } });
    const renewed = await authority.issue();
    await withVerifiedSkill(signerOf(expiring), NOW, async (skill) => {
      expect(await skill.post()).toMatchObject(accepted);
      skill.now = NOW + SECOND_MS;
      skill.signer = signerOf(renewed);
      expect(await skill.post()).toMatchObject({ ...accepted, fetches: 1 });
    });
  });
});
