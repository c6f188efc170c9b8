import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Examination } from '../../../linking/LinkingSubject';
import { canSeeCommandLines, CommandLines } from '../../support/CommandLines';
import { InstalledPackage } from '../cli/InstalledPackage';
import { Examiner, nodes, type Examined } from './examineProviders';
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

let installed: InstalledPackage;
let examiner: Examiner;
let commandLines: CommandLines | undefined;

beforeAll(async () => {
  installed = new InstalledPackage();
  examiner = await Examiner.create(installed);
  commandLines = canSeeCommandLines ? new CommandLines() : undefined;
});

afterAll(() => installed.remove());

describe.each(nodes)('The command doctor on %s', (node) => {
  let healthy: Readonly<Record<ProviderName, Examined>>;
  let slow: Promise<typeof healthy>;

  beforeAll(async () => {
    // It takes 15 seconds, most of which it waits.
    slow = examiner.runDoctor(node, 'slow');
    healthy = await examiner.runDoctor(node);
  });

  test.each(providerNames)('fails nothing at a healthy %s', (provider) => {
    expect(idsOf(healthy[provider], 'failed')).toEqual([]);
    expectNoSecret(healthy[provider].printed);
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
    'finds %s where it can be proved, and fails nothing else',
    async (fault) => {
      const examinations = await (fault === 'slow' ? slow : examiner.runDoctor(node, fault));
      const { line } = faults[fault];
      const verdicts = providerNames.map((name) => [
        name,
        examinations[name].findings.find(({ id }) => id === line)?.verdict,
      ]);
      const expected = providerNames.map((name) => [name, table[fault][name].verdict]);
      expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(expected));

      for (const name of providerNames) {
        const allowed = [line, ...(consequences[fault] ?? [])];
        expect(idsOf(examinations[name], 'failed').filter((id) => !allowed.includes(id))).toEqual(
          [],
        );
        expectNoSecret(examinations[name].printed);
      }
    },
  );
});

test('no secret is on a command line, or in a file that is left behind', () => {
  const { folder } = installed.workplace;
  const left = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(left.map(({ name }) => name).sort()).toEqual(
    [
      'alexa-linking-0.1.0.tgz',
      ...['healthy', ...faultNames].flatMap((fault) =>
        providerNames.map((name) => `${fault}-${name}.json`),
      ),
      'package-lock.json',
      'package.json',
      'roots.pem',
    ].sort(),
  );
  const texts = left.map(({ name }) => readFileSync(join(folder, name), 'latin1'));
  expectNoSecret([...texts, ...(commandLines?.stop() ?? [])].join('\n'));
});

test('the page for those who can not link has the table', () => {
  const plain = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
  expect(plain(readFileSync('docs/unable-to-link.md', 'utf8'))).toContain(plain(tableText()));
});

function expectNoSecret(text: string): void {
  for (const secret of [realSecret, realRefreshToken]) expect(text).not.toContain(secret);
}

function idsOf({ findings }: Examination, verdict: string): string[] {
  return findings.filter((finding) => finding.verdict === verdict).map(({ id }) => id);
}

/** Nobody is signed in to Amazon, and there is no endpoint. */
function isAboutServer(id: string): boolean {
  const others = ['smapi', 'vendor-id', 'skill', 'account-linking', 'endpoint', 'certificate'];
  return !others.includes(id);
}
