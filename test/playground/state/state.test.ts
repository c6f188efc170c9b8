import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openState } from '../../../playground/state/openState';
import { toFile, type PlaygroundState } from '../../../playground/state/PlaygroundState';
import { readState, StateFile } from '../../../playground/state/StateFile';
import { StateFolder } from '../../../playground/state/StateFolder';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'state-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('The file of the state', () => {
  const path = (): string => join(folder, 'state.json');

  test('follows the value, and only its user may read it', () => {
    let value = { links: ['one'] };
    const file = new StateFile(path(), () => value);
    file.write();
    expect(readState(path())).toEqual({ links: ['one'] });
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    value = { links: [] };
    file.write();
    expect(readState(path())).toEqual({ links: [] });
  });

  test('is written soon after a change, and once for several', async () => {
    let writes = 0;
    const file = new StateFile(path(), () => ++writes);
    for (let change = 0; change < 20; change++) file.change();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(writes).toBe(1);
    expect(readState(path())).toBe(1);
  });

  test('may be missing, but not damaged', () => {
    expect(readState(path())).toBeUndefined();
    writeFileSync(path(), '{"links":');
    expect(() => readState(path())).toThrow(SyntaxError);
  });
});

describe('The folder of the state', () => {
  test('is used by one playground at a time', () => {
    const opened = StateFolder.open(join(folder, 'kept'));
    expect(statSync(opened.path).mode & 0o777).toBe(0o700);
    expect(() => StateFolder.open(opened.path)).toThrow(
      `${opened.path} is in use by another playground (process ${process.pid}).`,
    );
    opened.close();
    StateFolder.open(opened.path).close();
  });

  test('is taken over from a playground that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'pid'), String(pid));
    StateFolder.open(folder);
    expect(readFileSync(join(folder, 'pid'), 'utf8')).toBe(String(process.pid));
  });
});

describe('The state of last time', () => {
  const kept = { device: {}, auth0: {}, signingKey: {}, people: [] } as unknown as PlaygroundState;
  let lines: string[];
  const open = () => {
    lines = [];
    return openState(folder, (line) => lines.push(line));
  };

  test('is missing at the first start', () => {
    expect(open()?.kept).toBeUndefined();
    expect(lines).toEqual([]);
  });

  test('is read at the next start', () => {
    new StateFile(join(folder, 'state.json'), () => toFile(kept)).write();
    expect(open()?.kept).toMatchObject(kept);
  });

  test.each([
    ['damaged', '{"version":1,'],
    ['from another version', JSON.stringify({ ...toFile(kept), version: 0 })],
    ['incomplete', '{"version":1}'],
  ])('is left out if it is %s, and the developer is told', (_title, text) => {
    writeFileSync(join(folder, 'state.json'), text);
    expect(open()?.kept).toBeUndefined();
    expect(lines).toEqual([
      `${join(folder, 'state.json')} is damaged or from another version. The playground starts afresh.`,
    ]);
  });

  test('is left alone while another playground uses it', () => {
    open();
    expect(open()).toBeUndefined();
    expect(lines).toEqual([
      `${folder} is in use by another playground (process ${process.pid}). This one starts afresh and keeps nothing.`,
    ]);
  });
});
