import type { Candidate } from '../../../cli/certify/Candidate';
import { examine } from '../../../cli/certify/examine';
import type { Finding, Verdict } from '../../../linking/doctor/Check';
import { faults } from './faults';
import { createProjectCandidate, type ProjectCandidate } from './projectCandidate';

let project: ProjectCandidate;

beforeAll(async () => {
  project = await createProjectCandidate();
});

afterAll(() => project.remove());

function idsOf(findings: readonly Finding[], verdict: Verdict): string[] {
  return findings.filter((finding) => finding.verdict === verdict).map(({ id }) => id);
}

/** The project in two languages, once its owner has a name and an endpoint for it. */
function candidate(): Candidate {
  const { manifest, models, ...rest } = project.candidate;
  const kept = ['en-US', 'de-DE'];
  const only = <Value>(locales: Readonly<Record<string, Value>> = {}): Record<string, Value> =>
    Object.fromEntries(Object.entries(locales).filter(([locale]) => kept.includes(locale)));
  const { publishingInformation: store, privacyAndCompliance: privacy } = manifest;
  const endpoint = { uri: 'arn:aws:lambda:us-east-1:123456789012:function:a-skill' };
  return {
    ...rest,
    stage: 'prod',
    models: only(models),
    manifest: {
      ...manifest,
      publishingInformation: { ...store, locales: only(store?.locales) },
      privacyAndCompliance: { ...privacy, locales: only(privacy?.locales) },
      apis: { custom: { ...manifest.apis?.custom, endpoint } },
    },
  };
}

const leftToOwner = ['placeholder-name', 'privacy-policy', 'test-account', 'spoken', 'brand'];

test('nothing is wrong with this project but what only its owner can give', async () => {
  const findings = await examine(project.candidate);
  expect(findings.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  expect(idsOf(findings, 'owner')).toEqual(leftToOwner);
  expect(idsOf(findings, 'unchecked')).toEqual([
    'endpoint',
    'https',
    'login-page',
    'pop-ups',
    'mobile-friendly',
    'login-language',
    'authority',
  ]);
}, 60_000);

test('nothing is unchecked at Amazon', async () => {
  const findings = await examine(candidate());
  expect(findings.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  expect(idsOf(findings, 'unchecked')).toEqual([]);
});

test('every finding has a link to the rule', async () => {
  const findings = await examine(candidate());
  const rules = findings.flatMap((finding) => finding.rules ?? [`${finding.id} has no rule`]);
  expect(rules.filter((rule) => !rule.startsWith('https://developer.amazon.com/'))).toEqual([]);
});

test.each(faults)('certify finds $title', async ({ id, says, also = [], plant }) => {
  const findings = await examine(plant(candidate()));
  const finding = findings.find((one) => one.id === id);
  expect(finding?.reason).toMatch(says);
  expect(finding?.fix).toBeTruthy();
  expect(idsOf(findings, 'failed').sort()).toEqual([id, ...also].sort());
});

test("an authority that one of Amazon's pages excludes is a warning with both pages", async () => {
  const issuerOf = (): Promise<string> => Promise.resolve("C=US, O=Let's Encrypt, CN=R11");
  const { web, ...rest } = candidate();
  const findings = await examine({ ...rest, web: { ...web, issuerOf } });
  const [warning] = findings.filter(({ verdict }) => verdict === 'warned');
  expect(warning?.id).toBe('authority');
  expect(warning?.reason).toMatch(/older page/);
  expect(warning?.rules).toHaveLength(2);
});

test('a login page in one language only is left to the owner', async () => {
  const { web, ...rest } = candidate();
  const open: typeof web.open = (url) => web.open(url, 'en');
  const findings = await examine({ ...rest, web: { ...web, open } });
  expect(idsOf(findings, 'owner')).toContain('login-language');
});
