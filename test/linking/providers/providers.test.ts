import { buildSync } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Examination } from '../../../linking/LinkingSubject';
import { TlsAuthority } from '../../support/TlsAuthority';
import { Workplace } from '../cli/Workplace';
import { examineProviders, type Examiner } from './examineProviders';
import { faultNames, faults, providerNames, type ProviderName } from './faults';
import { realRefreshToken, realSecret } from './standIns';
import { table, tableText } from './table';

/** What may fail beside the line that is about a fault. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  // A server that hides whether it knows the client refuses the secret of an unknown one.
  'client-id': ['client-secret'],
  // Another port is another address.
  port: ['issuer', 'authorization-endpoint'],
};

const workplace = new Workplace();
let examiner: Examiner;
let healthy: Record<ProviderName, Examination>;

beforeAll(async () => {
  const authority = await TlsAuthority.create();
  const [library, roots] = [workplace.file('library.js'), workplace.file('roots.pem')];
  writeFileSync(roots, authority.pem);
  buildSync({
    entryPoints: ['linking/index.ts'],
    outfile: library,
    bundle: true,
    platform: 'node',
  });
  examiner = { library, roots, authority };
  healthy = await examineProviders(examiner);
});

afterAll(() => workplace.remove());

test.each(providerNames)('nothing fails at a healthy %s', (provider) => {
  expect(idsOf(healthy[provider], 'failed')).toEqual([]);
});

test('what a healthy provider does not show stays unchecked', () => {
  const shown = providerNames.map((name) => [
    name,
    idsOf(healthy[name], 'unchecked').filter(isAboutServer),
  ]);
  const redirects = ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'].map(
    (host) => `redirect-url:${host}`,
  );
  const grants = ['grant:authorization_code', 'grant:refresh_token'];
  const discovery = ['discovery', 'issuer', 'authorization-endpoint', 'token-endpoint'];
  const undiscovered = [
    ...discovery,
    'scopes-offered',
    'pkce',
    'client-id',
    ...redirects,
    ...grants,
  ];
  expect(Object.fromEntries(shown)).toEqual({
    auth0: [],
    keycloak: [...grants, 'refresh-token-rotation'],
    cognito: ['client-id', ...redirects, ...grants],
    amazon: undiscovered,
    bare: undiscovered,
  });
});

test.each(faultNames)(
  '%s is found where it can be proved, and nothing else fails',
  async (fault) => {
    const examinations = await examineProviders(examiner, fault);
    const { line } = faults[fault];
    const verdicts = providerNames.map((name) => [
      name,
      examinations[name].findings.find(({ id }) => id === line)?.verdict,
    ]);
    const expected = providerNames.map((name) => [name, table[fault][name].verdict]);
    expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(expected));

    for (const name of providerNames) {
      const allowed = [line, ...(consequences[fault] ?? [])];
      expect(idsOf(examinations[name], 'failed').filter((id) => !allowed.includes(id))).toEqual([]);
      const text = JSON.stringify(examinations[name]);
      expect(text).not.toContain(realSecret);
      expect(text).not.toContain(realRefreshToken);
    }
  },
);

test('the page for those who can not link has the table', () => {
  const plain = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
  expect(plain(readFileSync('docs/unable-to-link.md', 'utf8'))).toContain(plain(tableText()));
});

function idsOf({ findings }: Examination, verdict: string): string[] {
  return findings.filter((finding) => finding.verdict === verdict).map(({ id }) => id);
}

/** Nobody is signed in to Amazon, and there is no endpoint. */
function isAboutServer(id: string): boolean {
  const others = ['smapi', 'vendor-id', 'skill', 'account-linking', 'endpoint', 'certificate'];
  return !others.includes(id);
}
