import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createMemoryFolder, removeLeftoverMemory } from '../../playground/memoryFolder';

describe('The memory folder of a playground', () => {
  let temporary: string;
  let deadPid: number;

  beforeAll(() => {
    deadPid = spawnSync(process.execPath, ['--version']).pid;
  });
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'memory-test-'));
  });
  afterEach(() => rmSync(temporary, { recursive: true }));

  const folder = (name: string): string => {
    const path = join(temporary, name);
    mkdirSync(path);
    writeFileSync(join(path, 'records.log'), 'Ada');
    return path;
  };

  test('is removed once the playground is dead', async () => {
    const path = folder(`alexa-playground-${deadPid}-Ab12Cd`);
    expect(await removeLeftoverMemory(temporary)).toEqual([path]);
    expect(existsSync(path)).toBe(false);
  });

  test('is kept while the playground is running', async () => {
    const path = await createMemoryFolder(temporary);
    expect(basename(path)).toMatch(new RegExp(`^alexa-playground-${process.pid}-`));
    expect(await removeLeftoverMemory(temporary)).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });

  test.each(['alexa-playground-Ab12Cd', 'alexa-build-1-x', 'x-alexa-playground-1-x'])(
    'is not mistaken for the folder %s',
    async (name) => {
      const path = folder(name);
      expect(await removeLeftoverMemory(temporary)).toEqual([]);
      expect(existsSync(path)).toBe(true);
    },
  );

  test('is not a link to another folder', async () => {
    const path = folder('elsewhere');
    symlinkSync(path, join(temporary, `alexa-playground-${deadPid}-Ab12Cd`));
    expect(await removeLeftoverMemory(temporary)).toEqual([]);
    expect(existsSync(join(path, 'records.log'))).toBe(true);
  });

  test('is kept if it belongs to another user', async () => {
    const path = folder(`alexa-playground-${deadPid}-Ab12Cd`);
    jest.spyOn(process, 'getuid').mockReturnValue(4_294_967);
    expect(await removeLeftoverMemory(temporary)).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});
