import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { defaultPeople, type Auth0, type Person } from '../../playground/auth0';
import { playgroundClientId } from '../../src/config/laptop';
import {
  application,
  askForToken,
  basicAuthorization,
  codeFor,
  codeGrant,
} from '../playground/auth0/application';
import { startAuth0Process } from '../support/auth0';
import { JovoWorkspace, type Outcome } from '../support/JovoWorkspace';

const [ada] = defaultPeople as [Person];
const clientId = playgroundClientId;

let workspace: JovoWorkspace;
let auth0: Auth0;

beforeAll(async () => {
  workspace = new JovoWorkspace();
  auth0 = await startAuth0Process({ ...application, clientId });
});
afterAll(async () => {
  await auth0.close();
  workspace.remove();
});

const environment = (): Record<string, string> => ({
  PLAYGROUND_AUTH0_PORT: new URL(auth0.url).port,
});
const logs = (...args: string[]): Promise<Outcome> =>
  workspace.jovo(['logs', '--stage', 'dev', ...args], environment());
const exchange = async (secret: string): Promise<void> => {
  const code = await codeFor(auth0, ada, { client_id: clientId });
  await askForToken(auth0, codeGrant(code), basicAuthorization(secret, clientId));
};

test('jovo logs explains what happened at Auth0', async () => {
  await exchange(application.clientSecret);
  expect(await logs()).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/✓ seacft +Linked/) as string,
  });
  await exchange('wrong');
  const { exitCode, output } = await logs();
  expect(output).toMatch(/✗ feacft [^]*Auth0 says: Unauthorized[^]*line: Client secret/);
  expect(output).toContain('3 fine, 0 routine, 1 failed');
  expect(output).not.toContain(ada.sub);
  expect(exitCode).toBe(1);
});

test('jovo logs --json prints one object', async () => {
  const { stdout } = await logs('--json', '--count', '1');
  expect(JSON.parse(stdout)).toMatchObject({
    stage: 'dev',
    summary: { fine: 0, routine: 0, failed: 1 },
    entries: [{ type: 'feacft', doctor: 'Client secret' }],
  });
});

test("jovo logs says what to do if it can't read the log", async () => {
  const nowhere = await workspace.jovo(['logs', '--stage', 'dev'], { PLAYGROUND_AUTH0_PORT: '9' });
  expect(nowhere).toMatchObject({ exitCode: 2 });
  expect(nowhere.output).toContain('127.0.0.1:9: nothing listens there');
  expect(nowhere.output).toContain('Start the playground with: npm start');
  const unset = await workspace.jovo(['logs', '--stage', 'prod', '--json']);
  expect(unset).toMatchObject({ exitCode: 2 });
  expect(unset.output).toContain('AUTH0_DEPLOY_CLIENT_ID is missing');
  expect(await logs('--count', '101')).toMatchObject({ exitCode: 2 });
});

test('jovo logs --follow prints what happens, and ends with Ctrl+C', async () => {
  const jovo = resolve('node_modules/.bin/jovo');
  const child = spawn(jovo, ['logs', '--stage', 'dev', '--follow', '--json', '--count', '1'], {
    cwd: workspace.directory,
    env: { PATH: process.env.PATH, HOME: workspace.directory, ...environment() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
  expect(await next()).toMatchObject({ type: 'feacft' });
  await exchange(application.clientSecret);
  expect([await next(), await next()]).toMatchObject([{ type: 's' }, { type: 'seacft' }]);
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});
