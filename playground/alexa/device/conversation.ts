import type { Request } from 'ask-sdk-model';
import type { SkillCard } from '../skill/skillResponse';
import type { SpeakerName } from './speakers';
import type { Match } from '../understanding/IntentFinder';

/** Alexa's reply to an utterance. */
export interface Reply {
  /** What Alexa says; empty if it says nothing. */
  readonly speech: string;
  /** What the Alexa app shows. */
  readonly card?: SkillCard | undefined;
  /** What the skill was asked. Undefined if Alexa replied by itself. */
  readonly asked?: Request;
  /** Why the utterance means an intent. Undefined if no sample is close. */
  readonly match?: Match | undefined;
  /** Why something went wrong, for the developer. Alexa doesn't say it. */
  readonly reason?: string | undefined;
}

/** One event in the conversation, as the page shows it. */
export type ConversationEvent =
  | { readonly type: 'user'; readonly text: string; readonly speaker: SpeakerName | undefined }
  | {
      readonly type: 'alexa';
      readonly text: string;
      readonly reason?: string | undefined;
      readonly match?: Match | undefined;
    }
  /** `speaker`: the recognized person who was answered. */
  | {
      readonly type: 'card';
      readonly card: SkillCard;
      readonly speaker: SpeakerName | undefined;
    }
  /** A note in the Alexa app. */
  | {
      readonly type: 'note';
      readonly text: string;
      readonly reason?: string;
      /** Whether the accounts have just been linked. */
      readonly linked: boolean;
      /** The recognized person who was linked. */
      readonly speaker?: SpeakerName | undefined;
    };

/** An event and its place in the conversation. */
export type Entry = ConversationEvent & { readonly id: number };

/** The entries, and where to go on counting. */
export interface ConversationMemory {
  readonly entries: readonly Entry[];
  readonly lastId: number;
}

/** What happened on the device, in order. */
export class Conversation {
  private all: Entry[] = [];
  private lastId = 0;

  /** The entries, in order. */
  get entries(): readonly Entry[] {
    return this.all;
  }

  /** Appends an event. Returns its ID. */
  add(event: ConversationEvent): number {
    this.lastId += 1;
    this.all.push({ ...event, id: this.lastId });
    return this.lastId;
  }

  /**
   * Appends Alexa's reply.
   *
   * @param reply the reply
   * @param speaker the recognized person whom Alexa replies to
   */
  addReply({ speech, card, reason, match }: Reply, speaker: SpeakerName | undefined): void {
    if (speech || reason) this.add({ type: 'alexa', text: speech, reason, match });
    if (card) this.add({ type: 'card', card, speaker });
  }

  /** What to keep for a restart. */
  get memory(): ConversationMemory {
    return { entries: this.all, lastId: this.lastId };
  }

  /** Goes on with a conversation from before a restart. */
  restore({ entries, lastId }: ConversationMemory): void {
    this.all = [...entries];
    this.lastId = lastId;
  }

  /** Removes all entries. */
  clear(): void {
    this.all = [];
  }
}

/**
 * Finds the card that can link the speaker's account: their newest LinkAccount card, unless the accounts
 * have been linked since.
 *
 * @param entries the conversation
 * @param speaker the recognized person who is speaking
 * @returns the ID of the entry, or undefined if there is none
 */
export function linkCardId(
  entries: readonly Entry[],
  speaker: SpeakerName | undefined,
): number | undefined {
  const last = entries.findLast(
    (entry) =>
      ((entry.type === 'card' && entry.card.type === 'LinkAccount') ||
        (entry.type === 'note' && entry.linked)) &&
      entry.speaker === speaker,
  );
  return last?.type === 'card' ? last.id : undefined;
}
