import type { RequestEnvelope } from 'ask-sdk-model';
import * as z from 'zod';
import { intentOf, slotsOf } from '../alexa/device/asked';
import { Conversation, type Entry, type Reply } from '../alexa/device/conversation';
import { Turns, type TurnRecord } from '../alexa/device/Turns';
import { faultsOf } from '../alexa/faults';
import { skillResponse, spokenBy, type SkillResponse } from '../alexa/skill/skillResponse';

/** What a request must have to be shown. It may come from anyone: the skill verifies it, not this. */
const envelope = z.looseObject({
  context: z.looseObject({ System: z.looseObject({}) }),
  request: z.looseObject({
    type: z.string(),
    requestId: z.string(),
    intent: z
      .looseObject({
        name: z.string(),
        slots: z
          .record(z.string(), z.looseObject({ name: z.string(), value: z.string().optional() }))
          .nullish(),
      })
      .optional(),
  }),
});

/** The body of an error, if it explains itself. */
const explanation = z.object({ message: z.string().max(300) });

/** A request that the skill is about to answer. */
export interface Heard {
  /** The ID of its turn. */
  readonly turn: number;
  /** Shows the skill's answer. */
  answered(status: number, body: string): void;
  /** Shows why there is no answer. */
  failed(reason: string): void;
}

/** The conversation between real users and the skill, made from Alexa's requests and the answers. */
export class RealTalk {
  private readonly conversation = new Conversation();
  private readonly turns = new Turns();
  private readonly listeners = new Set<() => void>();

  /** What was asked and answered, in order. */
  get entries(): readonly Entry[] {
    return [...this.conversation.entries];
  }

  /** Returns a turn by the ID of its `user` entry, if it isn't forgotten. */
  turn(id: number): TurnRecord | undefined {
    return this.turns.find(id);
  }

  /**
   * Calls back after each change.
   *
   * @returns stops that
   */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Forgets everything. */
  clear(): void {
    this.conversation.clear();
    this.turns.clear();
    this.tell();
  }

  /**
   * Takes in a request.
   *
   * @param body the body
   * @returns undefined if it isn't a request of Alexa
   */
  hear(body: string): Heard | undefined {
    const { data } = envelope.safeParse(parsed(body));
    if (!data) return undefined;
    const request = data as unknown as RequestEnvelope;
    const start = performance.now();
    const utterance = titleOf(request.request);
    const turn = this.conversation.add({ type: 'user', text: utterance, speaker: undefined });
    this.tell();
    const end = (reply: Reply, response?: SkillResponse): void => {
      const milliseconds = Math.round(performance.now() - start);
      const exchanges = [{ request, response }];
      this.turns.add({ id: turn, utterance, reply, exchanges, milliseconds });
      this.conversation.addReply(reply, undefined);
      this.tell();
    };
    return {
      turn,
      answered: (status, text) => end(...replyIn(status, text)),
      failed: (reason) => end({ speech: '', reason }),
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A real Alexa doesn't tell what was said, only what it means. */
function titleOf(request: RequestEnvelope['request']): string {
  const slots = Object.entries(slotsOf(request)).map(([name, value]) => `${name}: ${value}`);
  const title = intentOf(request) ?? request.type;
  return slots.length > 0 ? `${title} (${slots.join(', ')})` : title;
}

function replyIn(status: number, body: string): [Reply, SkillResponse?] {
  const json = parsed(body);
  if (status !== 200) {
    const { data } = explanation.safeParse(json);
    return [{ speech: '', reason: `The skill answered ${status}. ${data?.message ?? ''}`.trim() }];
  }
  const { data, error } = skillResponse.safeParse(json);
  if (error) {
    const faults = faultsOf(error, 'the body').join('; ');
    return [{ speech: '', reason: `Alexa doesn't accept this response: ${faults}.` }];
  }
  const { outputSpeech, card } = data.response;
  return [{ speech: spokenBy(outputSpeech) ?? '', card: card ?? undefined }, data];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
