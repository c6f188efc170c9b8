import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledSkill } from '../support/CompiledSkill';
import { mount } from '../support/crash/runFullDisk';
import { testOnFullDisk } from '../support/crash/testOnFullDisk';
import { envelope } from '../support/envelope';
import { recordForLeakCheck } from '../support/leakCheck';

/** More log than a pipe and the skill's backlog hold together. */
const REQUESTS = 2_000;

const DISK_BYTES = 2 * 1024 * 1024;
const FREE_BYTES = 64 * 1024;

/** Returns a request that makes a long line in the log. */
const launch = (): string => {
  const request = {
    type: 'LaunchRequest',
    requestId: `amzn1.echo-api.request.${'x'.repeat(70)}`,
    timestamp: new Date().toISOString(),
    locale: 'en-US',
  };
  return JSON.stringify(envelope({ request }));
};

describe('The skill keeps answering, and stops when told to, while its log goes to', () => {
  let template: CompiledSkill;
  let folder: string;
  let skill: CompiledSkill;

  beforeAll(async () => {
    template = await CompiledSkill.start('http://127.0.0.1:9');
    folder = mkdtempSync(join(tmpdir(), 'log-'));
  });
  afterEach(() => skill.remove());
  afterAll(async () => {
    await template.remove();
    rmSync(folder, { recursive: true });
  });

  const start = async (stdout: number): Promise<void> => {
    skill = await CompiledSkill.start('http://127.0.0.1:9', { stdout, sibling: template });
    closeSync(stdout);
  };

  /** Sends requests until far more is logged than can be written. */
  const useThoroughly = async (): Promise<void> => {
    const body = launch();
    const headers = skill.sign(body);
    const statuses = new Set<number>();
    for (let sent = 0; sent < REQUESTS; sent += 50) {
      const answers = Array.from({ length: 50 }, () =>
        fetch(`${skill.url}/webhook`, { method: 'POST', body, headers }),
      );
      for (const answer of await Promise.all(answers)) {
        statuses.add(answer.status);
        await answer.arrayBuffer();
      }
    }
    for (const path of ['/healthz', '/readyz'])
      statuses.add((await fetch(skill.url + path)).status);
    expect([...statuses]).toEqual([200]);
  };

  const expectToEnd = async (): Promise<void> => expect(await skill.terminate()).toBe(0);

  /** Both ends of a new pipe. */
  const openPipe = (): { reader: number; writer: number } => {
    const path = join(folder, `pipe-${Math.random()}`);
    spawnSync('mkfifo', [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return { reader, writer: openSync(path, constants.O_WRONLY) };
  };

  test('a pipe that nothing reads; later, the log says how many lines are missing', async () => {
    const { reader, writer } = openPipe();
    await start(writer);
    await useThoroughly();
    let text = '';
    expectNothingUncounted(await readUntilDropped(() => (text += readAvailable(reader))));
    await expectToEnd();
    closeSync(reader);
  });

  test('a pipe that is no longer read when it stops', async () => {
    const { reader, writer } = openPipe();
    await start(writer);
    await useThoroughly();
    await expectToEnd();
    closeSync(reader);
  });

  test('a closed pipe', async () => {
    const { reader, writer } = openPipe();
    await start(writer);
    closeSync(reader);
    await useThoroughly();
    await expectToEnd();
  });

  testOnFullDisk(
    'a full disk; once there is space, the log says how many lines are missing',
    async () => {
      const disk = mkdtempSync(join(folder, 'disk-'));
      mount('-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', disk);
      try {
        const [file, filler] = [join(disk, 'log'), join(disk, 'filler')];
        writeFileSync(filler, Buffer.alloc(DISK_BYTES - FREE_BYTES));
        await start(openSync(file, 'a'));
        await useThoroughly();
        rmSync(filler);
        expectNothingUncounted(await readUntilDropped(() => readFileSync(file, 'utf8')));
        await expectToEnd();
      } finally {
        await skill.remove();
        spawnSync('umount', [disk]);
      }
    },
  );
});

/** Returns what is in a pipe at the moment. */
function readAvailable(reader: number): string {
  const buffer = Buffer.alloc(64 * 1024);
  let text = '';
  try {
    for (let read = -1; read !== 0;) {
      read = readSync(reader, buffer);
      text += buffer.toString('latin1', 0, read);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return text;
}

/** Reads the whole log again and again, until it says how many lines are missing. */
async function readUntilDropped(read: () => string): Promise<string> {
  for (;;) {
    const text = read();
    if (/lines were dropped.*\n/.test(text)) {
      recordForLeakCheck('logged', text);
      return text;
    }
    await sleep(50);
  }
}

/** Expects every line to be complete, and each answered request to be either logged or counted. */
function expectNothingUncounted(text: string): void {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string });
  const dropped = lines.flatMap(({ msg }) => /^(\d+) log lines were dropped$/.exec(msg)?.[1] ?? []);
  const answered = lines.filter(({ msg }) => msg === 'answered');
  expect(dropped).toHaveLength(1);
  expect(answered.length + Number(dropped[0])).toBe(REQUESTS);
}
