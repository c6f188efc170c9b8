import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { locales } from '../../cli/languages';
import { texts as en } from '../../src/languages/en/texts';
import { allLanguages } from '../../src/languages/all';

const OPEN = `open ${allLanguages.en.invocationName}`;

const TMPDIR = mkdtempSync(join(tmpdir(), 'say-'));
afterAll(() => rmSync(TMPDIR, { recursive: true, force: true }));

/** Starts the command in a process group of its own. */
function start(args: readonly string[], cwd = '.'): ChildProcess {
  const { PATH } = process.env;
  const command = ['--import', 'tsx', resolve('playground/say/main.ts'), ...args];
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  return spawn(process.execPath, command, {
    cwd,
    env: { PATH, TMPDIR },
    stdio: [...stdio],
    detached: true,
  });
}

/** Waits until the command has ended, and everything that prints to its output. */
async function ended(child: ChildProcess) {
  const [stdout, stderr] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'exit'),
  ]);
  return { status: child.exitCode, stdout, stderr };
}

function jsonLines(stdout: string): unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

function expectNothingLeft({ pid = 0 }: ChildProcess): void {
  // The negative number stands for the group.
  expect(() => process.kill(-pid, 0)).toThrow('ESRCH');
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('alexa-playground-'))).toEqual([]);
}

describe('npm run say', () => {
  test('shows a user without an account what to do', async () => {
    const { status, stdout } = await ended(start(['who am I', OPEN]));
    expect(stdout).toMatch(
      new RegExp(
        `^> who am I\n {2}\\(for Alexa itself.*\\)\n> ${OPEN}\n {2}Once you link .*\n {2}\\[card: LinkAccount\\]\n {2}\\(session ended\\)\n$`,
      ),
    );
    expect(status).toBe(0);
  });

  test('prints JSON for a user who has linked an account, and leaves nothing behind', async () => {
    const said = ['who am I', OPEN, 'who am I', 'call me captain', 'flibber', 'exit'];
    const child = start(['--json', '--linked-as', 'ADA', ...said]);
    const { status, stdout, stderr } = await ended(child);
    const samples = new Map([
      ['who am I', 'who am i'],
      ['call me captain', 'call me {name}'],
    ]);
    const matchOf = (sample: string | undefined) => (sample ? { sample, similarity: 1 } : null);
    const exchange = (utterance: string, intent: string | null, speech: RegExp | null) => ({
      utterance,
      intent,
      slots: utterance === 'call me captain' ? { name: 'captain' } : {},
      match: intent ? matchOf(samples.get(utterance)) : null,
      speech: speech && (expect.stringMatching(speech) as string),
      card: null,
      sessionOpen: intent !== null,
      milliseconds: expect.any(Number) as number,
      error: null,
    });
    expect(jsonLines(stdout)).toEqual([
      exchange('who am I', null, null),
      exchange(OPEN, 'LaunchRequest', /^(Hello|Welcome back), Ada! /),
      exchange('who am I', 'WhoAmIIntent', /^You're Ada Lovelace\. /),
      exchange('call me captain', 'CallMeIntent', /./),
      exchange('flibber', 'AMAZON.FallbackIntent', /./),
      exchange('exit', null, null),
    ]);
    expect(stderr).toContain('"msg":"listening"');
    expect(status).toBe(0);
    expectNothingLeft(child);
  });

  test('greets a recognized speaker by the account that they linked, not by the one of the user', async () => {
    const links = ['--linked-as', 'ada', '--speaker', 'Kim', '--speaker-linked-as', 'grace'];
    const { status, stdout } = await ended(start(['--json', ...links, OPEN]));
    const speech = expect.stringMatching(/^(Hello|Welcome back), Grace! /) as string;
    expect(jsonLines(stdout)).toMatchObject([{ speech, card: null }]);
    expect(status).toBe(0);
  });

  test('greets a recognized speaker without an account by no name, and asks them to link one', async () => {
    const args = ['--json', '--linked-as', 'ada', '--speaker', 'robin'];
    const said = [OPEN, 'what is my email'];
    const { status, stdout } = await ended(start([...args, ...said]));
    expect(stdout).not.toContain('Ada');
    expect(jsonLines(stdout)).toMatchObject([
      { speech: expect.stringMatching(/^(Hello|Welcome back)! /) as string, card: null },
      {
        speech: expect.stringMatching(/^For that, I need your own account\. /) as string,
        card: 'LinkAccount',
      },
    ]);
    expect(status).toBe(0);
  });

  test('lets things go wrong, on a device with a screen, and exports what was said', async () => {
    const file = join(TMPDIR, 'exported.test.ts');
    const troubles = ['--trouble', 'auth0-500', '--trouble', 'name-emoji'];
    const device = ['--device', 'show', '--locale', 'en-GB', '--export', file];
    const args = ['--json', '--linked-as', 'ada', ...troubles, ...device, OPEN, 'who am I'];
    const { status, stdout } = await ended(start(args));
    expect(jsonLines(stdout)).toMatchObject([
      { speech: expect.stringMatching(/^Welcome back!/) as string, error: null },
      { speech: en.account.unavailable, error: null },
    ]);
    expect(status).toBe(0);
    const exported = readFileSync(file, 'utf8');
    expect(exported).toMatch(/locale: 'en-GB'[^]*status: 500/);
  });

  test('goes on without a link if linking is what goes wrong', async () => {
    const args = ['--json', '--linked-as', 'ada', '--trouble', 'client-secret-wrong', OPEN];
    const { status, stdout, stderr } = await ended(start(args));
    expect(jsonLines(stdout)).toMatchObject([{ card: 'LinkAccount' }]);
    expect(stderr).toContain("The account couldn't be linked: POST ");
    expect(status).toBe(0);
  });

  test('exits with 1 when the skill apologizes, and says where it failed', async () => {
    const copy = copyOfProject();
    const file = join(copy, 'src/components/ProfileComponent.ts');
    const failing = "if (Date.now() > 0) throw new Error('on purpose');";
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace(/async whoAmI\(.*\{/, `$& ${failing}`));

    const said = [OPEN, 'who am I'];
    const { status, stdout } = await ended(start(['--json', '--linked-as', 'ada', ...said], copy));
    expect(jsonLines(stdout)).toMatchObject([
      { error: null },
      {
        speech: expect.stringContaining('something went wrong') as string,
        sessionOpen: false,
        error: expect.stringMatching(
          /^a request failed: Error: on purpose at ProfileComponent\.whoAmI/,
        ) as string,
      },
    ]);
    expect(status).toBe(1);
  });

  test('leaves nothing behind when it is interrupted', async () => {
    const child = start([OPEN, ...Array<string>(2_000).fill(OPEN)]);
    const ending = ended(child);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect((await ending).status).toBe(130);
    expectNothingLeft(child);
  });

  test('names all faults of a command line at once, and exits with 2', async () => {
    const args = ['--nonsense', '--json=yes', '--linked-as', 'bob', '--memory', 'package.json'];
    args.push('--speaker-linked-as', 'eve', '--trouble', 'bad-luck', '--device', 'dot');
    args.push('--locale', 'xx-XX');
    expect(await ended(start(args))).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "Unknown option '--nonsense'. --json takes no value. Nothing to say: add an utterance, in quotes. " +
        "Nobody is called 'bob': choose one of ada, grace, nobody, maria.keller. " +
        "Nobody is called 'eve': choose one of ada, grace, nobody, maria.keller. " +
        '--speaker-linked-as needs a --speaker. ' +
        `The skill doesn't speak 'xx-XX': choose one of ${Object.values(locales).flat().join(', ')}. ` +
        "There is no device 'dot': choose one of echo, show. Unknown trouble 'bad-luck'. " +
        "'package.json' isn't a folder. " +
        'Run "npm run say -- --help" to see the options.\n',
    });
  });

  test('names the speakers whom Alexa recognizes if another is asked for', async () => {
    const { status, stderr } = await ended(start(['--speaker', 'ada', OPEN]));
    expect(stderr).toContain("Alexa doesn't recognize 'ada': choose one of kim, robin.");
    expect(status).toBe(2);
  });

  test('explains its options and exit codes, with an example, and exits with 0', async () => {
    const { status, stdout } = await ended(start(['--help']));
    expect(stdout).toMatch(/--linked-as PERSON [^]*Example:[^]*Exit status: 0 .* 1 .* 2 /);
    expect(status).toBe(0);
  });
});

/** Copies what can be changed without harm, and links the rest. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(TMPDIR, 'copy-'));
  for (const name of ['src', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  for (const name of ['node_modules', 'models', 'package.json', 'jovo.project.js']) {
    symlinkSync(resolve(name), join(copy, name));
  }
  return copy;
}
