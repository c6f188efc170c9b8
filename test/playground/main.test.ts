import { spawnSync } from 'node:child_process';

/** Runs the playground with a command line that it doesn't start with. */
function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'playground/main.ts', ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, ...environment } },
  );
  return { status, stdout, stderr };
}

describe('npm start', () => {
  test('prints one line and exits with 2 for an unknown option', () => {
    expect(run(['--nonsense'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `Unknown option '--nonsense'. Run "npm start -- --help" to see the options.\n`,
    });
  });

  test('exits with 2 for an invalid environment variable, and names it', () => {
    const { status, stderr } = run([], { PLAYGROUND_PORT: 'abc' });
    expect(status).toBe(2);
    expect(stderr.match(/must be a whole number/g)).toHaveLength(1);
    expect(stderr).toContain('PLAYGROUND_PORT');
  });

  test('explains its options and exit codes, and exits with 0', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/--auth0-port N[^]*Exit status: 0 .* 1 .* 2 /);
  });
});
