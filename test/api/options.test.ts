import { spawnSync } from 'node:child_process';
import { readOptions } from '../../api/options';
import { defaultPorts, playgroundApi } from '../../src/config/laptop';

test('The API fits the playground unless told otherwise', () => {
  expect(readOptions([], {})).toEqual({
    port: defaultPorts.api,
    issuer: `http://127.0.0.1:${defaultPorts.auth0}/`,
    audience: playgroundApi.audience,
  });
});

test('A flag takes precedence over the environment', () => {
  const environment = { PORT: '4000', ISSUER_BASE_URL: 'https://t.eu.auth0.com/', AUDIENCE: '' };
  expect(readOptions(['--port', '5000', '--audience', 'my-api'], environment)).toEqual({
    port: 5000,
    issuer: 'https://t.eu.auth0.com/',
    audience: 'my-api',
  });
});

test.each([
  [['--port', '70000'], /^--port \(PORT\) must be/],
  [['--issuer', 't.eu.auth0.com', '--port', 'x'], /--port .* --issuer .* must be an http/],
  [['--audience', 'my api'], /^--audience/],
  [['--nonsense'], /--nonsense/],
  [['orders'], /orders/],
])('The options %j are refused, with a hint', (args, reason) => {
  expect(() => readOptions(args, {})).toThrow(reason);
  expect(() => readOptions(args, {})).toThrow(/npm run api -- --help/);
});

test.each([
  [['--help'], 0],
  [['--port', 'x'], 2],
  [['--port', '1'], process.getuid?.() === 0 ? undefined : 1],
])('npm run api -- %j ends with its exit code', (args, code) => {
  if (code === undefined) return;
  const command = ['--import', 'tsx', 'api/main.ts', ...args];
  expect(spawnSync(process.execPath, command, { timeout: 30_000 }).status).toBe(code);
});
