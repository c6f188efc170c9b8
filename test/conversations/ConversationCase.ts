import type { RequestListener } from 'node:http';
import type { RequestOptions } from '../support/envelope';

/** A turn of a conversation, as data. */
export interface ConversationCase {
  /** A sentence: who says what and what happens. */
  readonly title: string;
  readonly says: RequestOptions;
  /** The language of the device. Default: `en-US`. */
  readonly locale?: string;
  /** What Auth0 answers. Without it, the user hasn't linked an account, and Auth0 must not be called. */
  readonly auth0?: RequestListener;
  /** What your own API answers. Without it, it must not be called. */
  readonly api?: RequestListener;
  /** Whether the user didn't open the skill before: "ask (its name) …". Default: false. */
  readonly startsSession?: boolean;
  readonly hears: string | RegExp | undefined;
  /** Whether the LinkAccount card is sent, or the type of another one. Default: false. */
  readonly card?: boolean | string;
  /** Whether the session goes on, with a reprompt. */
  readonly goesOn: boolean;
}
