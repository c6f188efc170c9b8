import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onChangeBelow, type Watching } from '../../playground/watch';

describe('A watched folder', () => {
  let folder: string;
  let file: string;
  let changes: number;
  let watching: Watching;
  let changed: () => void = () => undefined;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
    mkdirSync(join(folder, 'deep'));
    file = join(folder, 'deep', 'file.ts');
    writeFileSync(file, 'one');
    changes = 0;
    watching = onChangeBelow(folder, () => {
      changes += 1;
      changed();
      return Promise.resolve();
    });
    await watching.ready;
  });
  afterEach(async () => {
    await watching.stop();
    rmSync(folder, { recursive: true });
  });

  const after = async (change: () => void): Promise<void> => {
    const noticed = new Promise<void>((resolve) => (changed = resolve));
    change();
    await noticed;
  };
  const replace = (text: string): void => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  };

  test('notices each time that a file is replaced, as editors do', async () => {
    await after(() => replace('two'));
    await after(() => replace('three'));
    await after(() => appendFileSync(file, 'and more'));
    expect(changes).toBe(3);
  });

  test('reports changes in quick succession once', async () => {
    await after(() => {
      for (let number = 0; number < 20; number++) appendFileSync(file, 'x');
    });
    expect(changes).toBe(1);
  });
});
