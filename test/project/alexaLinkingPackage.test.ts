import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TlsAuthority } from '../support/TlsAuthority';
import { Workplace } from '../linking/cli/Workplace';
import { examineProviders } from '../linking/providers/examineProviders';
import { faults, providerNames } from '../linking/providers/faults';
import { table } from '../linking/providers/table';

const workplace = new Workplace();
const installed = join(workplace.folder, 'node_modules/alexa-linking');
const command = join(workplace.folder, 'node_modules/.bin/alexa-linking');

/** Other versions of Node to run the package on, separated by colons. Default: only this one. */
const nodes = [process.execPath, ...(process.env.ALEXA_LINKING_NODES?.split(':') ?? [])];

beforeAll(() => {
  const packed = npm(['pack', resolve('linking'), '--json'], workplace.folder);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  workplace.file('package.json', '{ "private": true }');
  npm(['install', '--offline', '--no-audit', `./${filename}`], workplace.folder);
});

afterAll(() => workplace.remove());

test('the package installs nothing else, and less than 3 MB', () => {
  const others = readdirSync(join(workplace.folder, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  );
  expect(others).toEqual(['alexa-linking']);
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  const bytes = files.map((name) => statSync(join(installed, name)).size);
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
  const file = workplace.file('consumer.ts', text);
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
    cwd: workplace.folder,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
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

  test.each(['client-secret', 'redirect-url'] as const)('it finds the fault %s', async (fault) => {
    const authority = await TlsAuthority.create();
    const roots = workplace.file('roots.pem');
    writeFileSync(roots, authority.pem);
    const library = join(installed, 'dist/index.js');
    const examinations = await examineProviders({ library, node, authority, roots }, fault);
    for (const name of providerNames) {
      const { findings } = examinations[name];
      const line = findings.find(({ id }) => id === faults[fault].line);
      expect([name, line?.verdict]).toEqual([name, table[fault][name].verdict]);
    }
  });
});

function run(node: string, args: readonly string[]): string {
  return execFileSync(node, [command, ...args], { encoding: 'utf8' });
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

test('the license is that of the project', () => {
  expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
});
