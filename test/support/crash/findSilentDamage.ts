import { FAST_FOLDER } from '../fastFolder';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openFolder } from '../../../src/store/file/openFolder';
import type { RecordFile } from '../../../src/store/file/RecordFile';
import { SqliteError } from '../../../src/store/file/SqliteThread';
import { StoreError } from '../../../src/store/StoreError';

/** A way to damage a file. */
type Damage = (path: string, random: () => number) => void;

/** The effect of damage to the files of a store. */
export interface DamageResult {
  /** How often the store could still be opened, and how often it reported that it can't be. */
  readonly opened: number;
  readonly refused: number;
  /** How many reads returned what was stored, and how many reported damage. */
  readonly served: number;
  readonly reported: number;
  /** One line for each read that returned something else. */
  readonly silent: readonly string[];
}

/** Ways to damage a file. */
export const damages = { flipBit, flipHeader, zeroSector, cutOff } satisfies Record<string, Damage>;

const RECORDS = 150;

/**
 * Creates a store, damages its files in many places, one at a time, and reads everything each time:
 * records that exist, and records that don't.
 *
 * @param damage what to do to a file
 * @param rounds how many places to damage
 * @param seed the seed of the random numbers, so that a result can be repeated
 */
export async function findSilentDamage(
  damage: Damage,
  rounds: number,
  seed = 1,
): Promise<DamageResult> {
  const folder = await mkdtemp(join(FAST_FOLDER, 'damage-'));
  const [sound, damaged] = [join(folder, 'sound'), join(folder, 'damaged')];
  const random = randomNumbers(seed);
  const result = { opened: 0, refused: 0, served: 0, reported: 0, silent: [] as string[] };
  try {
    const expected = await fill(sound, random);
    for (let round = 0; round < rounds; round++) {
      await cp(sound, damaged, { recursive: true });
      const files = readdirSync(damaged).filter((name) => readFileSync(join(damaged, name)).length);
      damage(join(damaged, files[round % files.length] ?? ''), random);
      await check(damaged, expected, result, random);
      await rm(damaged, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return result;
}

/** Each record has been changed, moved or erased several times, so that the file has a history. */
async function fill(folder: string, random: () => number): Promise<Map<string, unknown>> {
  const expected = new Map<string, unknown>();
  const file = await openFolder(folder);
  for (let round = 0; round < 8; round++) {
    const changes = new Map<string, unknown>();
    for (let index = 0; index < RECORDS; index++) {
      const draw = random();
      if (draw < 0.5) continue;
      const text = 'x'.repeat(random() ** 4 * 3_000);
      const expiresAt = random() < 0.2 ? Date.now() + 1e9 * random() : undefined;
      const record =
        draw < 0.6 ? undefined : { round, index, text, ...(expiresAt && { expiresAt }) };
      changes.set(`key#${index}`, record);
      expected.set(`key#${index}`, record);
    }
    await file.commit(changes);
  }
  for (let index = RECORDS; index < 2 * RECORDS; index++) expected.set(`key#${index}`, undefined);
  await file.close();
  return expected;
}

/** Reads everything, changes something, and reads everything again. */
async function check(
  folder: string,
  sound: ReadonlyMap<string, unknown>,
  result: { opened: number; refused: number; served: number; reported: number; silent: string[] },
  random: () => number,
): Promise<void> {
  const expected = new Map(sound);
  for (const isChanged of [false, true]) {
    let file: RecordFile;
    try {
      file = await openFolder(folder);
      result.opened += 1;
    } catch {
      result.refused += 1;
      return;
    }
    await Promise.all(
      Array.from(expected, async ([key, record]) => {
        try {
          const found = JSON.stringify(await file.read(key));
          if (found === JSON.stringify(record)) result.served += 1;
          else result.silent.push(`${key} reads ${found}`);
        } catch (error) {
          if (error instanceof StoreError || error instanceof SqliteError) result.reported += 1;
          else result.silent.push(`${key} fails: ${String(error)}`);
        }
      }),
    );
    for (let index = 0; index < 2 * RECORDS && !isChanged; index += 1 + Math.floor(random() * 60)) {
      const key = `key#${index}`;
      const record = random() < 0.3 ? undefined : { index, text: 'y'.repeat(random() * 900) };
      const isDone = await file.commit(new Map([[key, record]])).then(
        () => true,
        () => false,
      );
      if (isDone) expected.set(key, record);
    }
    await file.close();
  }
}

function flipBit(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(path, bytes);
}

/** The first page tells SQLite how to read the others. */
function flipHeader(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * 512);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(path, bytes);
}

function zeroSector(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const at = 512 * Math.floor((random() * bytes.length) / 512);
  writeFileSync(path, bytes.fill(0, at, at + 512));
}

function cutOff(path: string, random: () => number): void {
  truncateSync(path, Math.floor(random() * readFileSync(path).length));
}

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
