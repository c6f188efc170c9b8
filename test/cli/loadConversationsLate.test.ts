import { execFileSync } from 'node:child_process';

/** Loads the project as the Jovo CLI does, and returns what a script prints. */
function afterLoading(script: string): string {
  const env = { ...process.env, JOVO_CLI_RUNTIME: '1', NODE_ENV: undefined };
  const whole = `require('./jovo.project.js'); ${script}`;
  return execFileSync(process.execPath, ['-e', whole], { encoding: 'utf8', env });
}

test('the Jovo CLI loads the project without the compiler for Alexa Conversations', () => {
  const printed = afterLoading(`console.log(JSON.stringify(Object.keys(require.cache)))`);
  const files = JSON.parse(printed) as string[];
  expect(files.filter((file) => file.includes('platform-alexa'))).not.toEqual([]);
  // The compiler is written with it.
  expect(files.filter((file) => file.includes('antlr4ts'))).toEqual([]);
});

test('code that uses the compiler gets it', () => {
  const compiler = `require(require.resolve('@alexa/acdl', { paths: [require.resolve('@jovotech/platform-alexa')] }))`;
  expect(afterLoading(`console.log(typeof ${compiler}.loadProjectConfig)`)).toBe('function\n');
});
