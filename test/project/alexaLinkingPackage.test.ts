import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InstalledPackage } from '../linking/cli/InstalledPackage';
import { Examiner, nodes } from '../linking/providers/examineProviders';
import { faults, providerNames } from '../linking/providers/faults';
import { table } from '../linking/providers/table';

let installed: InstalledPackage;

beforeAll(() => {
  installed = new InstalledPackage();
});

afterAll(() => installed.remove());

test('the package installs nothing else, and less than 3 MB', () => {
  const others = readdirSync(join(installed.workplace.folder, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  );
  expect(others).toEqual(['alexa-linking']);
  const files = readdirSync(installed.folder, { recursive: true, encoding: 'utf8' });
  const bytes = files.map((name) => statSync(join(installed.folder, name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'dist/types/index.d.ts']));
});

test('its types need no other package', () => {
  const text = [
    "import { alexaRedirectUrls, examine, type Examination, type LinkingSubject } from 'alexa-linking';",
    "const subject: LinkingSubject = { settings: { type: 'AUTH_CODE', scopes: ['openid'] } };",
    'export const urls: readonly string[] = alexaRedirectUrls("M1");',
    'export const examination: Promise<Examination> = examine(subject);',
  ].join('\n');
  const file = installed.workplace.file('consumer.ts', text);
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'node16',
    '--moduleResolution',
    'node16',
  ];
  const compiler = require.resolve('typescript/bin/tsc');
  // Its directory decides which types of other packages it sees.
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, file], {
    cwd: installed.workplace.folder,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
});

test('the license is that of the project', () => {
  expect(readFileSync(join(installed.folder, 'LICENSE'), 'utf8')).toBe(
    readFileSync('LICENSE', 'utf8'),
  );
});

describe.each(nodes)('On %s', (node) => {
  test('every command has help', () => {
    const overview = run(node, ['--help']);
    const names = [...overview.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name]) => name ?? '');
    expect(names).toContain('doctor');
    for (const name of names)
      expect(run(node, [name, '--help'])).toContain(`alexa-linking ${name}`);
  });

  test('it prints redirect URLs', () => {
    expect(run(node, ['redirect-urls', '--vendor-id', 'M1']).split('\n')).toContain(
      'https://pitangui.amazon.com/api/skill/link/M1',
    );
  });

  test.each(['client-secret', 'redirect-url'] as const)(
    'its library finds the fault %s',
    async (fault) => {
      const examiner = await Examiner.create(installed);
      const examinations = await examiner.callLibrary(node, fault);
      for (const name of providerNames) {
        const { findings } = examinations[name];
        const line = findings.find(({ id }) => id === faults[fault].line);
        expect([name, line?.verdict]).toEqual([name, table[fault][name].verdict]);
      }
    },
  );
});

function run(node: string, args: readonly string[]): string {
  return execFileSync(node, [installed.command, ...args], { encoding: 'utf8' });
}
