import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlaygroundProcess } from '../support/PlaygroundProcess';
import { ProjectCopy } from '../support/ProjectCopy';

describe('A playground that is killed', () => {
  const TMPDIR = mkdtempSync(join(tmpdir(), 'killed-'));
  const project = new ProjectCopy();
  let playground: PlaygroundProcess;
  let memoryFolder: string;

  beforeAll(async () => {
    playground = new PlaygroundProcess({ TMPDIR }, project.path);
    memoryFolder = await playground.printed(/^Memory +(\S+)/m);
  });
  afterAll(async () => {
    await playground.stop();
    rmSync(TMPDIR, { recursive: true, force: true });
    project.remove();
  });

  test('takes the skill with it', async () => {
    const skill = await playground.printed(/^Skill +(\S+)\/webhook$/m);
    expect((await fetch(`${skill}/readyz`)).status).toBe(200);
    const pid = Number(/-(\d+)-/.exec(basename(memoryFolder))?.[1]);
    process.kill(pid, 'SIGKILL');

    await expect(untilRefused(skill)).resolves.toBeUndefined();
    expect(existsSync(memoryFolder)).toBe(true);
  });

  test('has its memory removed by the next one', async () => {
    const next = new PlaygroundProcess({ TMPDIR }, project.path);
    await next.printed(/^Removed the memory of a playground that was killed: (\S+)$/m);
    expect(existsSync(memoryFolder)).toBe(false);
    // Otherwise it would replace what the Alexa of another playground reads.
    expect(existsSync(join(project.path, 'build'))).toBe(false);
    await next.stop();
  });
});

/** Waits until a server has stopped listening, for up to 30 seconds. */
async function untilRefused(origin: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isUp = await fetch(`${origin}/readyz`).then(
      () => true,
      () => false,
    );
    if (!isUp) return;
    await sleep(100);
  }
  throw new Error(`${origin} is still listening.`);
}
