import { randomUUID } from 'node:crypto';
import { envelope, type EnvelopeOptions, type RequestOptions } from '../../test/support/envelope';
import { type Answer, namesOfOthers, speechOf } from './answers';
import type { Protocol } from './Protocol';
import { type Door, KILLED, type Outcome } from './Outcome';

/** Alexa waits no longer, in milliseconds. */
const ALEXA_WAITS_MS = 8_000;

/** What a killed process had sent to the store may still arrive for this long, in milliseconds. */
const IN_FLIGHT_MS = 1_000;

/** A process that gave up waiting for the store goes on with the change for this long, in milliseconds. */
const STILL_TRYING_MS = 5_000;

/** What the skill should remember after a request; undefined for nothing. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Who sends a request. */
export interface Sender {
  readonly userId: string;
  /** Undefined if no account is linked. */
  readonly accessToken: string | undefined;
}

/** Something that happened in the Alexa app. */
export interface SkillEvent {
  readonly name: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly body: object;
}

export interface Sending {
  /** What is being done, for messages: `a launch`. */
  readonly what: string;
  readonly request: RequestOptions;
  /** The attributes of a session that goes on. */
  readonly attributes?: Record<string, unknown> | undefined;
  /** What the skill may have stored if it doesn't say so. Default: nothing */
  readonly changes?: Changes;
  /** Where to send it. Default: anywhere */
  readonly door?: Door | undefined;
  /** A process that must not answer. Default: any may */
  readonly except?: string | undefined;
}

/** What was answered. */
export interface Said {
  readonly answer: Answer;
  readonly speech: string;
  /** The answer tells what is remembered, by register. */
  tells(values: Changes): void;
  /** The answer confirms changes, by register. */
  confirms(changes: Changes): void;
  /** The answer is wrong. */
  isUnexpected(): void;
}

/** Sends the requests of one person, checks what is true for every answer, and keeps the protocol. */
export class Line {
  /** @param name the name in the account */
  constructor(
    private readonly name: string,
    private readonly door: Door,
    private readonly protocol: Protocol,
  ) {}

  /** Sends a request. Returns undefined if there is no answer. */
  async say(sender: Sender, sending: Sending): Promise<Said | undefined> {
    const { request, attributes, door = this.door, except } = sending;
    const requestId = newRequestId();
    const content = envelope({
      ...optionsOf(sender),
      request: { ...request, requestId },
      ...(attributes && { attributes }),
      isNew: attributes === undefined,
      hasScreen: Math.random() < 0.3,
    });
    const outcome = await door.send(content, except);
    this.protocol.times.push(outcome.end - outcome.start);
    return this.check(requestId, outcome, sending);
  }

  /**
   * Sends an event, and repeats it until it is acknowledged, as Alexa does.
   *
   * @param changes what the skill has stored then
   * @returns whether it was acknowledged
   */
  async report(sender: Sender, event: SkillEvent, changes: Changes = {}): Promise<boolean> {
    const { name: what, at, body } = event;
    const timestamp = new Date(at).toISOString();
    const request = { type: `AlexaSkillEvent.${what}`, timestamp, body };
    const start = Date.now();
    for (;;) {
      const requestId = newRequestId();
      const options = { ...optionsOf(sender), request: { ...request, requestId } };
      const outcome = await this.door.send(envelope({ ...options, hasSession: false }));
      this.protocol.times.push(outcome.end - outcome.start);
      const said = this.check(requestId, { ...outcome, start }, { what, request, changes });
      said?.confirms(changes);
      if (said || outcome.fault !== KILLED) return said !== undefined;
    }
  }

  private check(id: string, outcome: Outcome, { what, changes = {} }: Sending): Said | undefined {
    const { history, mixed, failed } = this.protocol;
    const { process, start, end, answer, fault } = outcome;
    const operation = { request: id, process, start, end };
    const maybeChanged = (later: number): void => {
      for (const [register, value] of Object.entries(changes)) {
        history.write({ ...operation, end: end + later, register, value, confirmed: false });
      }
    };
    const fail = (why: string): void => {
      const when = new Date(start).toISOString();
      failed.set(id, `${when} ${this.name}: ${what}, ${process}: ${why}`);
      maybeChanged(STILL_TRYING_MS);
    };
    if (fault === KILLED) {
      this.protocol.interrupted += 1;
      maybeChanged(IN_FLIGHT_MS);
      return undefined;
    }
    if (!answer) {
      fail(fault ?? 'no answer');
      return undefined;
    }
    if (end - start > ALEXA_WAITS_MS) fail(`took ${end - start} ms`);
    const others = namesOfOthers(answer, this.name);
    if (others.length > 0) mixed.push(`${this.name} heard of ${others.join(', ')} from ${process}`);
    const speech = speechOf(answer) ?? '';
    return {
      answer,
      speech,
      tells(values) {
        for (const [register, value] of Object.entries(values)) {
          history.read({ ...operation, register, value });
        }
      },
      confirms(confirmed) {
        for (const [register, value] of Object.entries(confirmed)) {
          history.write({ ...operation, register, value, confirmed: true });
        }
      },
      isUnexpected: () => fail(`unexpected answer "${speech}"`),
    };
  }
}

function optionsOf({ userId, accessToken }: Sender): EnvelopeOptions {
  return { userId, ...(accessToken !== undefined && { accessToken }) };
}

function newRequestId(): string {
  return `amzn1.echo-api.request.${randomUUID()}`;
}
