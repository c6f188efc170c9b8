import { copyFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../src/store/openStore';
import type { Knowledge } from '../../src/store/facts';
import { StoreError } from '../../src/store/StoreError';
import { createMemoryFolder } from '../memoryFolder';

/** The store's file. The skill keeps it locked, so a copy is read. */
const FILE = 'records.db';

/** Whose memory to read. */
export interface Remembered {
  /** The ID of the Alexa user, or of the recognized person. */
  readonly speakerId: string;
  /** The account that they have linked; undefined if they haven't. */
  readonly sub: string | undefined;
}

/** What the skill remembers of the speaker, read from its store. */
export class Memory {
  private read = '';
  private shown: readonly (readonly [label: string, value: string])[] = [];

  /** @param folder where the skill keeps its memory */
  constructor(private readonly folder: string) {}

  /** What was last read, as labels and values. */
  get facts(): readonly (readonly [label: string, value: string])[] {
    return this.shown;
  }

  /**
   * Reads again, if the store or the speaker has changed since.
   *
   * @param speaker whose memory to read
   * @returns whether it was read
   */
  async refresh({ speakerId, sub = '' }: Remembered): Promise<boolean> {
    const file = await stat(join(this.folder, FILE)).catch(() => undefined);
    const version = [file?.mtimeMs, file?.size, speakerId, sub].join(' ');
    if (version === this.read) return false;
    this.read = version;
    const facts = file ? factsOf(await this.look(speakerId, sub)) : [];
    // Something may have changed meanwhile.
    if (version === this.read) this.shown = facts;
    return true;
  }

  private async look(alexaUserId: string, sub: string): Promise<Knowledge> {
    // If this process is killed meanwhile, the next one removes it.
    const folder = await createMemoryFolder();
    const store = openStore({ type: 'file', folder });
    try {
      await copyFile(join(this.folder, FILE), join(folder, FILE));
      return await store.look({ alexaUserId, sub, at: Date.now() });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // It was copied while the skill wrote. The next change is read.
      return { isNoted: false };
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Labels a fact with its name in `src/store/facts.ts`: `nickname` becomes `Nickname`. */
function factsOf({ isNoted, ...facts }: Knowledge): (readonly [string, string])[] {
  const texts = Object.entries(facts).filter(([, text]) => text !== undefined);
  return [
    ...(isNoted ? [['Account', 'linked'] as const] : []),
    ...texts.map(
      ([name, text]) => [name.replace(/^./, (first) => first.toUpperCase()), text] as const,
    ),
  ];
}
