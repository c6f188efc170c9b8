import type { Reply } from './conversation';
import type { Exchange } from './SkillTalk';

/** How many turns to keep. */
const MOST_TURNS = 1_000;

/** What the user said, and what came of it. */
export interface TurnRecord {
  /** The ID of the `user` entry in the conversation. */
  readonly id: number;
  readonly utterance: string;
  readonly reply: Reply;
  /** The requests to the skill and its responses, in order. Tokens included. */
  readonly exchanges: readonly Exchange[];
  /** How long the user waited. */
  readonly milliseconds: number;
}

/** The last turns. The conversation holds only what people see of them. */
export class Turns {
  private readonly records = new Map<number, TurnRecord>();

  /** Adds a turn, and forgets the oldest if there are too many. */
  add(record: TurnRecord): void {
    this.records.set(record.id, record);
    const [oldest] = this.records.keys();
    if (this.records.size > MOST_TURNS && oldest !== undefined) this.records.delete(oldest);
  }

  /** Returns a turn by the ID of its `user` entry. */
  find(id: number): TurnRecord | undefined {
    return this.records.get(id);
  }

  /** Forgets all turns. */
  clear(): void {
    this.records.clear();
  }
}
