import type { Message, MessageDetails } from '../alexa/server/contract';
import { curlOf } from './curl';
import { cutBody, withReadableBody } from './body';
import { explain } from './explain';
import { Mask, secretsIn } from './Mask';
import type { Recorded, Sent, WirePart, WireResponse } from './Recorded';

/** How many messages to keep. */
const MOST_MESSAGES = 5_000;

/** How much of their bodies to keep, in characters. */
const MOST_CHARACTERS = 40_000_000;

/** A message whose response is awaited. */
export interface Recording {
  /** Adds the body of the request, if it arrives later than the head. */
  body(text: string): void;
  /** Records the response. */
  end(response: WireResponse): void;
  /**
   * Records that there won't be a response.
   *
   * @param fault why, in a sentence
   */
  fail(fault: string): void;
}

/** Options of {@link Wire}. */
export interface WireOptions {
  /** How many messages to keep. Default: 5,000. */
  readonly mostMessages?: number;
}

/**
 * What the user's browser, Alexa, the skill, Auth0 and the API have sent each other. Forgets the oldest
 * messages.
 */
export class Wire {
  /** The ID of the `user` entry whose turn is under way, if one is. */
  turn: number | undefined;
  private readonly records = new Map<number, Recorded>();
  private readonly secrets = new Map<number, readonly string[]>();
  private readonly listeners = new Set<(message: Message) => void>();
  private lastRequest: { readonly requestId: string; readonly start: number } | undefined;
  private characters = 0;
  // Unique even after a restart, so that an open page doesn't take a new message for an old one.
  private nextId = Date.now();

  /** @param options how much to keep */
  constructor(private readonly options: WireOptions = {}) {}

  /** The messages, the oldest first. */
  get messages(): Message[] {
    return [...this.records.values()].map(toMessage);
  }

  /** The ID of the oldest message, or of the next one if there is none. */
  get oldestId(): number {
    return this.records.keys().next().value ?? this.nextId;
  }

  /** Records a request. */
  begin(sent: Sent): Recording {
    const id = this.nextId++;
    const start = performance.now();
    const [, requestId] = /"requestId":"([^"]+)"/.exec(sent.request.body) ?? [];
    if (requestId !== undefined) this.lastRequest = { requestId, start };
    // What happens in the browser doesn't belong to what is said meanwhile.
    const turn = sent.from === 'user' ? undefined : this.turn;
    this.put({ ...sent, id, turn, at: Date.now(), request: cutBody(sent.request) });
    const update = (change: (record: Recorded) => Partial<Recorded>): void => {
      const record = this.records.get(id);
      if (record) this.put({ ...record, ...change(record) });
    };
    const took = (): number => Math.round(performance.now() - start);
    return {
      body: (body) => update(({ request }) => ({ request: cutBody({ ...request, body }) })),
      end: (response) => update(() => ({ response: cutBody(response), milliseconds: took() })),
      fail: (fault) => update(() => ({ fault, milliseconds: took() })),
    };
  }

  /**
   * Returns a message with its head and body.
   *
   * @param id its ID
   * @param showsSecrets whether to leave the secrets in. Default: false
   * @returns undefined if there is none
   */
  details(id: number, showsSecrets = false): MessageDetails | undefined {
    const record = this.records.get(id);
    if (!record) return undefined;
    const mask = showsSecrets ? undefined : new Mask([...this.secrets.values()].flat());
    const text = (shown: string): string => mask?.text(shown) ?? shown;
    const partOf = ({ headers, body }: WirePart): WirePart => ({
      headers: headers.map(([name, value]) => [name, mask?.header(name, value) ?? value]),
      body: text(body),
    });
    const { method } = record.request;
    const url = text(record.request.url);
    const request = partOf(record.request);
    return {
      ...toMessage(record),
      method,
      url,
      request: withReadableBody(request),
      response: record.response && withReadableBody(partOf(record.response)),
      curl: curlOf({ ...request, method, url }),
    };
  }

  /**
   * Returns how long ago Alexa sent a request, in milliseconds.
   *
   * @param requestId the ID of its last request; for others, the time is unknown
   */
  took(requestId: string): number | undefined {
    const { lastRequest: last } = this;
    return last?.requestId === requestId ? Math.round(performance.now() - last.start) : undefined;
  }

  /**
   * Calls back with each message, when it starts and when it ends.
   *
   * @returns stops that
   */
  subscribe(listener: (message: Message) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Forgets all messages. */
  clear(): void {
    this.records.clear();
    this.secrets.clear();
    this.characters = 0;
  }

  private put(record: Recorded): void {
    const known = this.records.get(record.id);
    this.characters += sizeOf(record) - (known ? sizeOf(known) : 0);
    this.records.set(record.id, record);
    this.secrets.set(record.id, secretsIn(record));
    const { mostMessages = MOST_MESSAGES } = this.options;
    for (const [id, oldest] of this.records) {
      if (this.records.size <= mostMessages && this.characters <= MOST_CHARACTERS) break;
      this.characters -= sizeOf(oldest);
      this.records.delete(id);
      this.secrets.delete(id);
    }
    for (const listener of this.listeners) listener(toMessage(record));
  }
}

function toMessage(record: Recorded): Message {
  const { id, turn, at, from, to, response, milliseconds, fault } = record;
  const status = response?.status;
  return { id, turn, at, from, to, ...explain(record), status, milliseconds, fault };
}

function sizeOf({ request, response }: Recorded): number {
  return request.body.length + (response?.body.length ?? 0);
}
