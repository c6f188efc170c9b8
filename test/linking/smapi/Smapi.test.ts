import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Smapi, type SmapiOptions } from '../../../linking/smapi/Smapi';
import { type SmapiError } from '../../../linking/smapi/SmapiError';

const skillId = 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'smapi-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('the answers of Amazon', () => {
  test('the vendors are returned by their IDs', async () => {
    const smapi = smapiThatAnswers({
      vendors: [{ id: 'M1', name: 'One', roles: [] }, { id: 'M2' }],
    });
    await expect(smapi.getVendorIds()).resolves.toEqual(['M1', 'M2']);
    expect(calledWith()).toEqual(['smapi', 'get-vendor-list', '--full-response']);
  });

  test('the manifest is the one of the stage', async () => {
    const manifest = { manifestVersion: '1.0' };
    await expect(smapiThatAnswers({ manifest }).getManifest(skillId)).resolves.toEqual(manifest);
    expect(calledWith().join(' ')).toContain(`--skill-id ${skillId} --stage development`);
  });

  test.each([
    ['in a wrapper', { accountLinkingResponse: { type: 'AUTH_CODE', clientId: 'client' } }],
    ['as it is', { type: 'AUTH_CODE', clientId: 'client' }],
  ])('account linking comes %s', async (_, body) => {
    const smapi = smapiThatAnswers(body, { profile: 'work' });
    const linking = { type: 'AUTH_CODE', clientId: 'client' };
    await expect(smapi.getAccountLinking(skillId, 'live')).resolves.toEqual(linking);
    expect(calledWith().join(' ')).toContain('--stage live --profile work');
  });

  test.each([
    [404, undefined],
    [403, 'forbidden'],
  ])('status %i to the question for account linking means: %s', async (status, code) => {
    const says = `The request to https://amazon.test failed. Client Error: status code ${status}`;
    const smapi = new Smapi({ command: ask(`console.error('[Error]: ${says}'); process.exit(1)`) });
    const linking = await smapi.getAccountLinking(skillId).catch(({ code }: SmapiError) => code);
    expect(linking).toBe(code);
  });

  test.each([{}, { vendors: 'M1' }, undefined, null])('%j is unexpected', async (body) => {
    const error = { code: 'unexpected_answer', operation: 'get-vendor-list' };
    await expect(smapiThatAnswers(body).getVendorIds()).rejects.toMatchObject(error);
  });

  test('anything other than JSON is unexpected', async () => {
    const smapi = new Smapi({ command: ask('console.log("Welcome!")') });
    await expect(smapi.getVendorIds()).rejects.toMatchObject({ code: 'unexpected_answer' });
  });
});

describe('sending account linking', () => {
  const request = { accountLinkingRequest: { clientSecret: 'the secret' } };
  const reading = `
    const { readFileSync, statSync, writeFileSync } = require('node:fs');
    const file = process.argv.find((arg) => arg.startsWith('file:')).slice('file:'.length);
    const mode = statSync(file).mode.toString(8);
    const seen = { argv: process.argv, file, mode, text: readFileSync(file, 'utf8') };
    writeFileSync(__dirname + '/seen.json', JSON.stringify(seen));
  `;

  test('puts the request into a private file, and removes it', async () => {
    const command = ask(`${reading} console.log('{"statusCode":204}')`);
    await new Smapi({ command }).updateAccountLinking(skillId, request);
    const seen = whatWasSeen();
    expect(JSON.parse(seen.text)).toEqual(request);
    expect(seen.mode).toBe('100600');
    expect(seen.argv.join(' ')).not.toContain('the secret');
    expect(existsSync(seen.file)).toBe(false);
  });

  test('removes the file after a failure as well', async () => {
    const command = ask(`${reading} process.exit(1)`);
    const outcome = new Smapi({ command }).updateAccountLinking(skillId, request);
    await expect(outcome).rejects.toMatchObject({ operation: 'update-account-linking-info' });
    expect(existsSync(whatWasSeen().file)).toBe(false);
  });

  interface Seen {
    readonly argv: readonly string[];
    readonly file: string;
    readonly mode: string;
    readonly text: string;
  }

  function whatWasSeen(): Seen {
    return JSON.parse(readFileSync(join(directory, 'seen.json'), 'utf8')) as Seen;
  }
});

describe('an ASK CLI', () => {
  test('that is missing is named', async () => {
    const smapi = new Smapi({ command: join(directory, 'nothing') });
    await expect(smapi.getVendorIds()).rejects.toMatchObject({ code: 'ask_cli_missing' });
  });

  test('that takes too long is stopped', async () => {
    const smapi = new Smapi({ command: ask('setInterval(() => {}, 1000)'), timeoutMs: 50 });
    await expect(smapi.getVendorIds()).rejects.toMatchObject({
      code: 'timeout',
      message: 'ask smapi get-vendor-list: no answer within 0.05 s',
    });
  });

  test('that prints nothing has not reached Amazon', async () => {
    const smapi = new Smapi({ command: ask('') });
    await expect(smapi.getVendorIds()).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('that cannot be run fails with its own reason', async () => {
    const command = join(directory, 'ask');
    writeFileSync(command, '', { mode: 0o600 });
    const outcome = new Smapi({ command }).getVendorIds();
    await expect(outcome).rejects.toMatchObject({ cause: { code: 'EACCES' } });
  });

  test('of the project is used unless another is named', async () => {
    const environment = { PATH: process.env.PATH, HOME: directory };
    const outcome = new Smapi({ environment }).getVendorIds();
    await expect(outcome).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

/** SMAPI, called through an ASK CLI that prints the given answer. */
function smapiThatAnswers(body: unknown, options: SmapiOptions = {}): Smapi {
  const answer = JSON.stringify({ body, headers: {}, statusCode: 200 });
  const script = `
    require('node:fs').writeFileSync(__dirname + '/argv.json', JSON.stringify(process.argv.slice(2)));
    console.log(${JSON.stringify(answer)});
  `;
  return new Smapi({ command: ask(script), ...options });
}

function calledWith(): string[] {
  return JSON.parse(readFileSync(join(directory, 'argv.json'), 'utf8')) as string[];
}

/** Writes an executable that replaces `ask`. */
function ask(script: string): string {
  const path = join(directory, 'ask');
  writeFileSync(path, `#!${process.execPath}\n${script}`, { mode: 0o700 });
  return path;
}
