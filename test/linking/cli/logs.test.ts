import type { Surroundings } from '../../../linking/cli/Command';
import { CLIENT_ID, LogServer } from '../logs/support/LogServer';
import { runCommand } from './runCommand';

describe("alexa-linking logs, of Auth0's log", () => {
  let auth0: LogServer;
  beforeEach(async () => {
    auth0 = await LogServer.start();
  });
  afterEach(() => auth0.close());

  const logs = (
    more: readonly string[] = [],
    special: Partial<Surroundings> = {},
  ): ReturnType<typeof runCommand> => {
    const { origin, credentials } = auth0.source;
    const args = ['logs', '--issuer', `${origin}/`, '--client-id', CLIENT_ID, ...more];
    return runCommand(args, {
      environment: {
        AUTH0_DEPLOY_CLIENT_ID: credentials.clientId,
        AUTH0_DEPLOY_CLIENT_SECRET: credentials.clientSecret,
      },
      ...special,
    });
  };

  test('explains what failed, and exits with 1', async () => {
    auth0.log.add({ type: 'seacft', description: '' });
    auth0.log.add({ type: 'feacft', description: 'Unauthorized' });
    const { exitCode, stdout } = await logs();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/feacft[^]*1 fine, 0 routine, 1 failed/);
    expect(stdout).toContain('→ Send the secret to Amazon again with: alexa-linking push');
  });

  test('exits with 0 if nothing failed, and prints JSON', async () => {
    auth0.log.add({ type: 'seacft', description: '' });
    const { exitCode, stdout } = await logs(['--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { fine: 1, failed: 0 } });
  });

  test('follows the log until it is interrupted: each entry once, with JSON one a line', async () => {
    auth0.log.add({ type: 'feacft', description: 'Unauthorized' });
    const ending = new AbortController();
    const lines: string[] = [];
    const print = (text: string): void => {
      lines.push(text);
      if (lines.length === 1) auth0.log.add({ type: 'seacft', description: '' });
      if (lines.length === 2) ending.abort();
    };
    const untilInterrupted = (): AbortSignal => ending.signal;
    const { exitCode } = await logs(['--follow', '--json'], { print, untilInterrupted });
    expect(exitCode).toBe(0);
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual(['feacft', 'seacft']);
  });

  test('follows the log for people, too', async () => {
    auth0.log.add({ type: 'seacft', description: '' });
    const untilInterrupted = (): AbortSignal => AbortSignal.abort();
    const { exitCode, stdout } = await logs(['--follow'], { untilInterrupted });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/✓ seacft +Linked/);
  });

  test('says what to do if Auth0 refuses, and exits with 2', async () => {
    auth0.trouble = { status: 403 };
    const { exitCode, stderr } = await logs();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('read:logs');
  });

  test('says which flag to check if the server keeps no log, and exits with 2', async () => {
    auth0.trouble = { status: 404 };
    const { exitCode, stderr } = await logs();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Check --issuer.');
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
