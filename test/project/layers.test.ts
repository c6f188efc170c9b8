import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A project with one file in each folder and no violation. */
const house = {
  'src/app.ts': "import { start } from './components/Greeting';\nstart();\n",
  'src/components/Greeting.ts':
    "import '@jovotech/framework';\nimport { read } from '../store/Store';\nexport const start = read;\n",
  'src/store/Store.ts': 'export const read = (): void => undefined;\n',
  'linking/terms.ts': 'export const scopes = [];\n',
  'cli/deploy.ts': "import { scopes } from '../linking/terms';\nexport const deploy = scopes;\n",
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a project in order has no violation', () => {
  expect(check(house)).toEqual({ status: 0, rules: [] });
});

test.each([
  [
    'no-cycles',
    'a cycle, of type imports alone',
    {
      'src/store/Store.ts': "import type { B } from './B';\nexport const read = (): B => ({});\n",
      'src/store/B.ts':
        "import type { read } from './Store';\nexport interface B { a?: typeof read }\n",
    },
  ],
  [
    'the-skill-stands-alone',
    'the skill importing a tool',
    {
      'src/components/Greeting.ts':
        "import '../../cli/deploy';\nexport const start = (): void => undefined;\n",
    },
  ],
  [
    'jovo-on-the-surface',
    'Jovo in the store',
    {
      'src/store/Store.ts':
        "import type { Jovo } from '@jovotech/framework';\nexport const read = (jovo: Jovo): Jovo => jovo;\n",
    },
  ],
  [
    'no-arrow-upwards',
    'the store importing a component',
    {
      'src/store/Store.ts': "import type {} from '../components/Other';\nexport const read = 1;\n",
      'src/components/Other.ts': 'export {};\n',
    },
  ],
  [
    'tools-stand-apart',
    'one tool importing another',
    {
      'playground/page.ts':
        "import { deploy } from '../cli/deploy';\nexport const page = deploy;\n",
    },
  ],
  [
    'the-api-stands-alone',
    'the example of an API importing the skill',
    { 'api/app.ts': "import { read } from '../src/store/Store';\nexport const api = read;\n" },
  ],
  [
    'only-the-playground-imports-the-api',
    'a command importing the example of an API',
    {
      'api/app.ts': 'export const api = 1;\n',
      'cli/deploy.ts': "import { api } from '../api/app';\nexport const deploy = api;\n",
    },
  ],
  [
    'the-skill-stands-alone',
    'the skill importing the example of an API',
    {
      'api/app.ts': 'export const api = 1;\n',
      'src/store/Store.ts': "import { api } from '../../api/app';\nexport const read = api;\n",
    },
  ],
  [
    'linking-stands-alone',
    'the library importing the skill',
    {
      'linking/terms.ts':
        "import { read } from '../src/store/Store';\nexport const scopes = read;\n",
    },
  ],
])('%s notices %s', (rule, _, violation) => {
  const { status, rules } = check({ ...house, ...violation });
  expect(rules).toEqual([rule]);
  expect(status).not.toBe(0);
});

/** Runs the check as `npm run layers` does, on a project of its own. */
function check(files: Readonly<Record<string, string>>): {
  status: number | null;
  rules: string[];
} {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const rooms = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      resolve('.dependency-cruiser.cjs'),
      ...rooms,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const rules = [...stdout.matchAll(/^ +error (\S+):/gm)].map(([, rule = '']) => rule);
  return { status, rules: [...new Set(rules)] };
}
