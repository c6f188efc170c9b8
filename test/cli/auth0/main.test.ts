import { execFile } from 'node:child_process';
import { Tenant } from './Tenant';

let tenant: Tenant;

beforeAll(async () => {
  tenant = await Tenant.start();
});

afterAll(() => tenant.stop());

describe('npm run', () => {
  test.each([
    ['auth0:diff', 1, 'There is no application'],
    ['auth0:deploy', 1, 'status 403'],
  ])('%s exits with %d when there is something to do', async (script, exitCode, output) => {
    if (script === 'auth0:deploy') tenant.management.refuse('GET', 403);
    expect(await npmRun(script, tenant.environment)).toEqual({
      exitCode,
      output: expect.stringContaining(output) as string,
    });
  });

  test.each(['auth0:diff', 'auth0:deploy'])('%s explains itself', async (script) => {
    const { exitCode, output } = await npmRun(script, tenant.environment, '--', '--help');
    expect(output).toContain('Example: npm run auth0:deploy -- --prune');
    expect(exitCode).toBe(0);
  });

  test('an unknown flag is refused', async () => {
    const { exitCode, output } = await npmRun('auth0:diff', tenant.environment, '--', '--prune');
    expect(exitCode).toBe(2);
    expect(output).toContain('Unknown flag --prune.');
  });

  test('auth0:diff exits with 2 when it cannot compare', async () => {
    const { exitCode, output } = await npmRun('auth0:diff', { PATH: process.env.PATH ?? '' });
    expect(exitCode).toBe(2);
    expect(output).toContain('ALEXA_VENDOR_ID is missing');
  });
});

function npmRun(
  script: string,
  env: Record<string, string>,
  ...flags: string[]
): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', script, ...flags], { env }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
