import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { application } from './application';

const script = `
  const { startAuth0 } = require('./playground/auth0');
  startAuth0(${JSON.stringify(application)}).then((auth0) => auth0.close());
`;

test('The Auth0 stand-in prints nothing, and lets the process end once it is closed', async () => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--eval', script],
    { cwd: join(__dirname, '../../..'), env: { PATH: process.env.PATH }, timeout: 20_000 },
  );

  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
});
