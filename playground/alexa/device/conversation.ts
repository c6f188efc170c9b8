import type { SkillCard } from '../skill/skillResponse';

/** What Alexa does in answer to an utterance. */
export interface Reply {
  /** What she says; empty if nothing. */
  readonly speech: string;
  /** What the Alexa app shows. */
  readonly card?: SkillCard | undefined;
  /** Why something went wrong, for the developer. Alexa never says it. */
  readonly reason?: string | undefined;
}

/** One thing that happened, as the page shows it. */
export type Happening =
  | { readonly type: 'user'; readonly text: string }
  | { readonly type: 'alexa'; readonly text: string; readonly reason?: string | undefined }
  | { readonly type: 'card'; readonly card: SkillCard }
  /** A note of the Alexa app. */
  | {
      readonly type: 'note';
      readonly text: string;
      readonly reason?: string;
      /** Whether the accounts have just been linked. */
      readonly linked: boolean;
    };

/** A happening and its place in the conversation. */
export type Entry = Happening & { readonly id: number };

/** Everything that happened on the device, in order. */
export class Conversation {
  private all: Entry[] = [];
  private lastId = 0;

  /** The happenings, in order. */
  get entries(): readonly Entry[] {
    return this.all;
  }

  /** Adds a happening at the end. */
  add(happening: Happening): void {
    this.lastId += 1;
    this.all.push({ ...happening, id: this.lastId });
  }

  /** Adds what Alexa did. */
  addReply({ speech, card, reason }: Reply): void {
    if (speech || reason) this.add({ type: 'alexa', text: speech, reason });
    if (card) this.add({ type: 'card', card });
  }

  /** Forgets everything. */
  clear(): void {
    this.all = [];
  }
}

/**
 * The card whose control links the account: the newest LinkAccount card, unless the accounts have
 * been linked since. Older cards have nothing to add.
 *
 * @param entries the conversation
 * @returns the ID of the entry, if there is one
 */
export function linkCardId(entries: readonly Entry[]): number | undefined {
  const last = entries.findLast(
    (entry) =>
      (entry.type === 'card' && entry.card.type === 'LinkAccount') ||
      (entry.type === 'note' && entry.linked),
  );
  return last?.type === 'card' ? last.id : undefined;
}
