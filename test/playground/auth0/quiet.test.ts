import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { application } from './application';

const startAndClose = `
  const { startAuth0 } = require('./playground/auth0');
  startAuth0(${JSON.stringify(application)}).then((auth0) => auth0.close());
`;

/** On a Node that isn't LTS, oidc-provider warns of the runtime as soon as it is loaded. */
const loadProvider = `import('oidc-provider');`;

test('The Auth0 stand-in starts without printing anything, and lets the process end when it is closed', async () => {
  const [standIn, provider] = await Promise.all([run(startAndClose), run(loadProvider)]);
  expect(standIn).toEqual(provider);
});

function run(script: string): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: join(__dirname, '../../..'),
    env: { PATH: process.env.PATH },
    timeout: 20_000,
  });
}
