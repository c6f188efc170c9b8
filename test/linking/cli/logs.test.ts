import { CLIENT_ID, LogServer } from '../logs/support/LogServer';
import { runCommand } from './runCommand';

describe("alexa-linking logs, of Auth0's log", () => {
  let auth0: LogServer;
  beforeEach(async () => {
    auth0 = await LogServer.start();
  });
  afterEach(() => auth0.close());

  const logs = (...more: string[]): ReturnType<typeof runCommand> => {
    const { origin, credentials } = auth0.source;
    const args = ['logs', '--issuer', `${origin}/`, '--client-id', CLIENT_ID, ...more];
    return runCommand(args, {
      environment: {
        AUTH0_DEPLOY_CLIENT_ID: credentials.clientId,
        AUTH0_DEPLOY_CLIENT_SECRET: credentials.clientSecret,
      },
    });
  };

  test('explains what failed, and exits with 1', async () => {
    auth0.log.add({ type: 'seacft', description: '' });
    auth0.log.add({ type: 'feacft', description: 'Unauthorized' });
    const { exitCode, stdout } = await logs();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/feacft[^]*1 fine, 0 routine, 1 failed/);
  });

  test('exits with 0 if nothing failed, and prints JSON', async () => {
    auth0.log.add({ type: 'seacft', description: '' });
    const { exitCode, stdout } = await logs('--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { fine: 1, failed: 0 } });
  });

  test('says what to do if Auth0 refuses, and exits with 2', async () => {
    auth0.trouble = { status: 403 };
    const { exitCode, stderr } = await logs();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('read:logs');
  });

  test('says which sign-in is missing', async () => {
    const { exitCode, stderr } = await runCommand([
      'logs',
      '--issuer',
      'https://a.example/',
      '--client-id',
      'b',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('AUTH0_DEPLOY_ACCESS_TOKEN');
  });
});
