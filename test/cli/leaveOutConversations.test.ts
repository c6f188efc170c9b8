import { execFileSync } from 'node:child_process';

test('the Jovo CLI loads the project without the compiler for Alexa Conversations', () => {
  const script = `require('./jovo.project.js'); console.log(JSON.stringify(Object.keys(require.cache)))`;
  const env = { ...process.env, JOVO_CLI_RUNTIME: '1', NODE_ENV: undefined };
  const printed = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env });
  const files = JSON.parse(printed) as string[];
  expect(files.filter((file) => file.includes('platform-alexa'))).not.toEqual([]);
  // The compiler is written with it.
  expect(files.filter((file) => file.includes('antlr4ts'))).toEqual([]);
});
