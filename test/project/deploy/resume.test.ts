import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, deploy, Deployment, linking, secret } from './support/Deployment';

const newSecret = randomBytes(24).toString('hex');

let deployment: Deployment;

beforeAll(async () => {
  deployment = await Deployment.startDeployed();
});

afterAll(() => deployment.stop());

afterEach(() => deployment.endTest());

/** In order: the second deploy resumes the first. */
describe('jovo deploy:platform alexa', () => {
  test('that fails half-way says what is live, and how to resume', async () => {
    expect(await deployment.jovo(build)).toMatchObject({ exitCode: 0 });
    deployment.changeInConsole({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' });
    deployment.smapi.failures.set('updateAccountLinkingInfoV1', { status: 403 });
    const outcome = await deployment.jovo(deploy);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain('status 403');
    expect(outcome.output).toContain(`in the development stage of ${deployment.skill.id}`);
    expect(outcome.output).toContain('Account linking was not sent');
    expect(outcome.output).toContain('resume with: npx jovo deploy:platform alexa --stage prod');
    for (const text of [outcome.output, ...deployment.filesLeft()]) {
      expect(text).not.toContain(secret);
    }
  });

  test('resumes, and with --account-linking-secret sends a new secret too', async () => {
    // It comes from a file this time, and the sign-in of the ASK CLI from a refresh token.
    const file = join(deployment.workspace.buildDirectory, '../../client-secret');
    writeFileSync(file, `${newSecret}\n`, { mode: 0o600 });
    const outcome = await deployment.jovo([...deploy, '--account-linking-secret'], {
      AUTH0_CLIENT_SECRET: '',
      AUTH0_CLIENT_SECRET_FILE: file,
      ASK_ACCESS_TOKEN: '',
      ASK_REFRESH_TOKEN: deployment.smapi.refreshToken,
    });
    rmSync(file);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.output).toContain('Changed: accessTokenScheme.');
    expect(deployment.skill.accountLinking).toEqual({ ...linking, clientSecret: newSecret });
    for (const text of [outcome.output, ...deployment.filesLeft()]) {
      expect(text).not.toContain(newSecret);
    }
  });
});
