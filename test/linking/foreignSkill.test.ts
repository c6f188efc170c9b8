import { SkillBuilders } from 'ask-sdk-core';
import { ExpressAdapter } from 'ask-sdk-express-adapter';
import express from 'express';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Examination } from '../../linking/LinkingSubject';
import { canSeeCommandLines, CommandLines } from '../support/CommandLines';
import { SmapiStandIn } from '../support/smapi/SmapiStandIn';
import type { Skill } from '../support/smapi/Skills';
import { TlsAuthority } from '../support/TlsAuthority';
import { close, listen } from '../support/userinfoServer';
import { InstalledPackage } from './cli/InstalledPackage';
import type { Workplace } from './cli/Workplace';
import { CLIENT_ID, LogServer } from './logs/support/LogServer';
import { startInternet, type Internet } from './providers/Internet';
import { realSecret } from './providers/standIns';

/** A skill that knows nothing of this project, as Amazon's own samples are made. */
const helloWorld = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: ({ responseBuilder }) => responseBuilder.speak('Hello world!').getResponse(),
  })
  .create();
const endpoint = createServer(
  express().post('/', ...new ExpressAdapter(helloWorld, true, true).getRequestHandlers()),
);

let installed: InstalledPackage;
let workplace: Workplace;
let file: string;
let auth0: LogServer;
let amazon: SmapiStandIn;
let internet: Internet;
let skill: Skill;

beforeAll(async () => {
  installed = new InstalledPackage();
  workplace = installed.workplace;
  file = workplace.file('accountLinking.json');
  const authority = await TlsAuthority.create();
  workplace.file('roots.pem', authority.pem);
  mkdirSync(join(workplace.folder, 'tmp'));
  auth0 = await LogServer.start();
  [amazon, internet] = await Promise.all([SmapiStandIn.start(), startInternet(authority)]);
  await listen(endpoint);
  amazon.vendorIds = ['M1'];
  skill = amazon.skills.create();
  skill.package = new Map([['skill.json', '{ "manifest": { "apis": { "custom": {} } } }']]);
});

beforeEach(() => {
  skill.accountLinking = {
    type: 'AUTH_CODE',
    authorizationUrl: 'https://tenant.eu.auth0.com/authorize',
    accessTokenUrl: 'https://tenant.eu.auth0.com/oauth/token',
    clientId: 'of-another-tenant',
    clientSecret: 'an-old-secret',
    accessTokenScheme: 'HTTP_BASIC',
    scopes: ['openid', 'offline_access'],
  };
});

afterAll(async () => {
  await Promise.all([amazon.close(), internet.close(), auth0.close(), close(endpoint)]);
  installed.remove();
});

test('a skill of the ASK SDK is examined, compared and repaired, and no secret gets out', async () => {
  const commandLines = canSeeCommandLines ? new CommandLines() : undefined;
  const skillId = ['--skill-id', skill.id];
  const at = ['--endpoint', `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`];
  const outputs: string[] = [];
  const ran = new Set<string | undefined>();
  const run = async (...args: readonly string[]): Promise<[number, string]> => {
    const ended = await program(process.execPath, [...rerouted(), ...args]);
    outputs.push(ended.output);
    ran.add(args[0]);
    return [ended.exitCode, ended.stdout];
  };

  expect((await run('pull', ...skillId, '--file', file))[0]).toBe(0);
  const [broken, report] = await run('doctor', ...skillId, ...at, '--json');
  expect([broken, failuresIn(report)]).toEqual([1, ['client-id']]);
  expect(report).toContain('it answers, and refuses an unsigned request');

  writeFileSync(file, readFileSync(file, 'utf8').replace('of-another-tenant', 'client'));
  const [drifted, differences] = await run('drift', ...skillId, '--file', file);
  expect([drifted, differences]).toEqual([
    1,
    expect.stringMatching(/clientId\n.*of-another-tenant/),
  ]);

  expect((await run('push', ...skillId, '--file', file))[0]).toBe(0);
  expect(skill.accountLinking).toMatchObject({ clientId: 'client', clientSecret: realSecret });
  expect((await run('drift', ...skillId, '--file', file))[0]).toBe(0);
  const [repaired, healthy] = await run('doctor', ...skillId, ...at, '--file', file, '--json');
  expect([repaired, failuresIn(healthy)]).toEqual([0, []]);

  const [printed, urls] = await run('redirect-urls', ...skillId);
  expect([printed, urls]).toEqual([0, expect.stringContaining('/api/skill/link/M1')]);
  auth0.log.add({ type: 'feacft', description: 'Unauthorized' });
  const { origin, credentials } = auth0.source;
  const [failed, log] = await run('logs', '--issuer', `${origin}/`, '--client-id', CLIENT_ID);
  expect([failed, log]).toEqual([1, expect.stringContaining('feacft')]);
  const overview = await program(process.execPath, [...rerouted(), '--help']);
  const commands = [...overview.stdout.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name]) => name);
  expect([...ran].sort()).toEqual(commands.sort());
  expect(amazon.faults).toEqual([]);
  expect(readdirSync(join(workplace.folder, 'tmp'))).toEqual([]);

  const everything = [...outputs, ...(commandLines?.stop() ?? []), ...workplaceTexts()].join('\n');
  const secrets = [realSecret, amazon.accessToken, credentials.clientSecret ?? ''];
  for (const secret of secrets) expect(everything).not.toContain(secret);
});

describe('The GitHub Action', () => {
  test('fails, annotates and summarises when linking is broken', async () => {
    const { exitCode, stdout } = await action({ INPUT_SKILL_ID: skill.id });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error title=Client ID::the server doesn't know an application/m);
    expect(workplace.read('summary.md')).toMatch(/\| ❌ failed \| Client ID \|/);
  });

  test('fails when someone changed the settings', async () => {
    Object.assign(skill.accountLinking ?? {}, { clientId: 'client' });
    const wanted = { ...skill.accountLinking, scopes: ['openid'] };
    writeFileSync(file, JSON.stringify({ ...wanted, clientSecret: undefined }));
    const { exitCode, stdout } = await action({ INPUT_SKILL_ID: skill.id, INPUT_FILE: file });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error title=scopes::live: /m);
    expect(stdout).not.toContain('::error title=Client ID');
  });

  test('passes when nothing is wrong', async () => {
    Object.assign(skill.accountLinking ?? {}, { clientId: 'client' });
    expect(await action({ INPUT_SKILL_ID: skill.id })).toMatchObject({ exitCode: 0 });
  });

  test('fails when Amazon does not let it in', async () => {
    const { exitCode, stdout } = await action({ INPUT_SKILL_ID: skill.id, ASK_ACCESS_TOKEN: 'x' });
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^::error title=alexa-linking::GET .* status 401/m);
  });
});

function action(inputs: Readonly<Record<string, string>>): ReturnType<typeof program> {
  return program('bash', [resolve('linking/action.sh')], {
    ALEXA_LINKING: [process.execPath, ...rerouted()].join(' '),
    GITHUB_STEP_SUMMARY: join(workplace.folder, 'summary.md'),
    INPUT_STAGE: 'development',
    ...inputs,
  });
}

/** Node's arguments for the program, whose requests don't leave this machine. */
function rerouted(): string[] {
  return ['--require', resolve('test/linking/providers/reroute.js'), installed.command];
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly output: string;
}

function program(
  command: string,
  args: readonly string[],
  special: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = {
    PATH: process.env.PATH,
    HOME: workplace.folder,
    TMPDIR: join(workplace.folder, 'tmp'),
    DEBUG: '*',
    NODE_EXTRA_CA_CERTS: join(workplace.folder, 'roots.pem'),
    REROUTE_PORT: String(internet.port),
    ASK_SMAPI_SERVER_BASE_URL: amazon.url,
    ASK_ACCESS_TOKEN: amazon.accessToken,
    ALEXA_LINKING_CLIENT_SECRET: realSecret,
    AUTH0_DEPLOY_CLIENT_ID: auth0.source.credentials.clientId,
    AUTH0_DEPLOY_CLIENT_SECRET: auth0.source.credentials.clientSecret,
    ...special,
  };
  return new Promise((done) => {
    execFile(command, args, { env }, (error, stdout, stderr) =>
      done({ exitCode: Number(error?.code ?? 0), stdout, output: stdout + stderr }),
    );
  });
}

function failuresIn(json: string): string[] {
  const { findings } = JSON.parse(json) as Examination;
  return findings.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
}

/** The texts of everything that was left behind. */
function workplaceTexts(): string[] {
  const entries = readdirSync(workplace.folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(workplace.folder, name), 'latin1'));
}
