import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Examination } from '../../../linking/LinkingSubject';
import type { LinkingSettings } from '../../../linking/settings';
import { OpenIdServer } from '../doctor/support/OpenIdServer';
import { runCommand, type Ended } from './runCommand';

const folder = mkdtempSync(join(tmpdir(), 'alexa-linking-test-'));
const file = join(folder, 'accountLinking.json');
let server: OpenIdServer;

beforeAll(async () => {
  server = await OpenIdServer.start();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test('the doctor examines a file', async () => {
  write();
  const { exitCode, stdout } = await doctor(['--vendor-id', 'M1'], { secret: 'a secret' });
  expect(failuresIn(stdout)).toEqual(['https']);
  expect(verdictOf(stdout, 'client-secret')).toBe('passed');
  expect(verdictOf(stdout, 'redirect-url:layla.amazon.com')).toBe('passed');
  expect(verdictOf(stdout, 'smapi')).toBe('unchecked');
  expect(exitCode).toBe(1);
});

test('the doctor examines all but the secret without it', async () => {
  write();
  const { stdout } = await doctor(['--vendor-id', 'M1']);
  expect(failuresIn(stdout)).toEqual(['https']);
  expect(verdictOf(stdout, 'client-secret')).toBe('unchecked');
  expect(verdictOf(stdout, 'redirect-url:layla.amazon.com')).toBe('passed');
});

test('the doctor names the settings that Amazon would refuse', async () => {
  write({ type: 'CODE' as 'AUTH_CODE' });
  const { stdout } = await doctor([]);
  expect(failuresIn(stdout)).toContain('environment');
  expect(stdout).toContain('type must be AUTH_CODE');
});

test('the doctor finds the implicit grant, which has no refresh token', async () => {
  write({ type: 'IMPLICIT' });
  const { stdout } = await doctor([]);
  expect(failuresIn(stdout)).toContain('environment');
  expect(stdout).toContain('type is IMPLICIT');
});

test.each([
  ['is missing', undefined, "can't be read (ENOENT)"],
  ['is not JSON', '{ "clientSecret": "a secret"', 'is not valid JSON'],
  ['is something else', '{}', 'has no account linking in it'],
])('a file that %s is explained, and not quoted', async (_, text, message) => {
  rmSync(file, { force: true });
  if (text !== undefined) writeFileSync(file, text);
  const { exitCode, stderr } = await runCommand(['doctor', '--file', file]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('a secret');
});

test('an unknown flag is explained', async () => {
  const { exitCode, stderr } = await runCommand(['doctor', '--client-secret', 'x']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Unknown option '--client-secret'");
});

function write(changes: LinkingSettings = {}): void {
  const settings: LinkingSettings = {
    type: 'AUTH_CODE',
    authorizationUrl: `${server.url}/authorize`,
    accessTokenUrl: `${server.url}/oauth/token`,
    clientId: 'client',
    accessTokenScheme: 'HTTP_BASIC',
    scopes: ['openid'],
    ...changes,
  };
  writeFileSync(file, JSON.stringify({ accountLinkingRequest: settings }));
}

function doctor(args: readonly string[], { secret = '' } = {}): Promise<Ended> {
  const environment = { ALEXA_LINKING_CLIENT_SECRET: secret };
  return runCommand(['doctor', '--file', file, '--json', ...args], { environment });
}

function failuresIn(json: string): string[] {
  const { findings } = JSON.parse(json) as Examination;
  return findings.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
}

function verdictOf(json: string, id: string): string | undefined {
  return (JSON.parse(json) as Examination).findings.find((finding) => finding.id === id)?.verdict;
}
