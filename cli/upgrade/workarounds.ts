/** Something that the project does only because of a fault or a limit of a package. */
export interface Workaround {
  readonly what: string;
  /** The package whose fault it is. */
  readonly of: string;
  /** What that package asks for, or its version, while the workaround is needed. */
  readonly asksFor?: { readonly name: string; readonly range: string };
  readonly version?: string;
  readonly where: string;
}

const JOVO = '4.6.2';

/** All workarounds. CONTRIBUTING.md says what happens without the overrides. */
export const workarounds: readonly Workaround[] = [
  {
    what: 'override of class-transformer',
    of: '@jovotech/output',
    asksFor: { name: 'class-transformer', range: '^0.4.0' },
    where: 'package.json',
  },
  {
    what: 'override of antlr4ts',
    of: '@alexa/acdl',
    asksFor: { name: 'antlr4ts', range: '^0.5.0-alpha.4' },
    where: 'package.json',
  },
  {
    what: 'override of unrs-resolver',
    of: 'jest-resolve',
    asksFor: { name: 'unrs-resolver', range: '^1.12.1' },
    where: 'package.json',
  },
  {
    what: 'faster copies, handlers and accessors',
    of: '@jovotech/framework',
    version: JOVO,
    where: 'src/jovo/',
  },
  {
    what: 'generic output of its own, without genericOutputToApl',
    of: '@jovotech/platform-alexa',
    version: JOVO,
    where: 'src/app.ts',
  },
  {
    what: 'commands registered by the project, so that npx jovo finds them',
    of: '@jovotech/cli',
    version: '4.1.6',
    where: 'cli/JovoCommands.ts',
  },
  {
    what: 'schema without prompts, which saves ten seconds',
    of: 'auth0-deploy-cli',
    version: '8.44.0',
    where: 'cli/auth0/withoutPrompts.js',
  },
  {
    what: 'build without pauses, which saves nine seconds',
    of: '@jovotech/cli-core',
    version: '4.1.10',
    where: 'cli/pauses.ts',
  },
];
