import type { Party } from '../alexa/server/contract';

/** Names and values, in the order they were sent. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** A request as it was sent. */
export interface WireRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: string;
}

/** A response as it was sent. */
export interface WireResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string;
}

/** A request on its way. */
export interface Sent {
  readonly from: Party;
  readonly to: Party;
  readonly request: WireRequest;
}

/** A request, and what came of it so far. */
export interface Recorded extends Sent {
  readonly id: number;
  readonly turn: number | undefined;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly response?: WireResponse | undefined;
  readonly milliseconds?: number | undefined;
  readonly fault?: string | undefined;
}

/** The head and the body of a request or a response. */
export type WirePart = Pick<WireRequest, 'headers' | 'body'>;
