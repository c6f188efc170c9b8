// The layers of this project: what may import what. `npm run layers` checks them, type-only imports
// included; `npm run layers:draw` draws the picture in CONTRIBUTING.md.

/** The layers of the skill, the lowest first. A layer imports only from those below it. */
const floors = [
  '^src/(identity|languages|config|logging|metrics)[./]',
  '^src/outbound/',
  '^src/alexa/',
  '^src/store/',
  '^src/services/',
  '^src/apl/',
  '^src/(i18n|output)/',
  '^src/components/',
  '^src/jovo/',
  '^src/app[.]',
  '^src/(http|lambda)/',
  '^src/server[.]',
];

/** The tools beside the skill. Each has one job, and none needs another. */
const tools = ['cli', 'playground', 'aws'];

/** An example of another service. Only the playground imports it. */
const service = 'api';

/** What may import from all of these. */
const observers = ['bench', 'test'];

/** Returns a pattern for the files of folders. */
const filesOf = (...rooms) => `^(${rooms.join('|')})/`;

/** Where Jovo may be imported. The rest outlives it: its makers ended it in April 2025. */
const knowsJovo = '^src/(components|output|jovo|http|lambda)/|^src/app[.]';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floors.slice(1).map((above, floor) => ({
      name: 'no-arrow-upwards',
      comment: 'A floor of src/ imports only from the floors below it.',
      severity: 'error',
      from: { path: floors[floor] },
      to: { path: [above, ...floors.slice(floor + 2)] },
    })),
    {
      name: 'the-skill-stands-alone',
      comment: 'src/ is what runs in production. It imports no tool.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: filesOf('linking', 'auth0', service, ...tools, ...observers) },
    },
    {
      name: 'linking-stands-alone',
      comment: 'linking/ is a library. It imports nothing of this tree.',
      severity: 'error',
      from: { path: '^linking/' },
      to: { path: filesOf('src', 'auth0', service, ...tools, ...observers) },
    },
    {
      name: 'the-api-stands-alone',
      comment: 'api/ is another service. It imports nothing of this tree.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: filesOf('src', 'linking', 'auth0', ...tools, ...observers) },
    },
    {
      name: 'only-the-playground-imports-the-api',
      comment:
        'The playground starts the API beside the skill. The other tools know nothing of it.',
      severity: 'error',
      from: { path: '^(cli|aws)/' },
      to: { path: '^api/' },
    },
    ...tools.map((tool) => ({
      name: 'tools-stand-apart',
      comment: 'A tool imports from src/ and linking/, and not from another tool.',
      severity: 'error',
      from: { path: `^${tool}/` },
      to: { path: filesOf(...tools.filter((other) => other !== tool), ...observers) },
    })),
    {
      name: 'the-page-runs-in-the-browser',
      comment: 'playground/page/ is bundled with Preact only. Of the server it knows the types.',
      severity: 'error',
      from: { path: '^playground/page/' },
      to: {
        pathNot: '^playground/page/|(^|/)node_modules/preact/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'jovo-on-the-surface',
      severity: 'error',
      from: { path: '^(src|linking)/', pathNot: knowsJovo },
      to: { path: 'node_modules/@jovotech/' },
    },
    {
      name: 'speed-is-optional',
      comment: 'src/jovo/ can be deleted: one line in src/app.ts turns it on.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(jovo/|app.ts$)' },
      to: { path: '^src/jovo/' },
    },
    {
      name: 'measured-from-outside',
      comment: 'bench/ uses the servers of the tests, not the tests.',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^test/', pathNot: '^test/support/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|bundle|coverage)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
