import { intent, type RequestOptions } from '../support/envelope';

/** What the user says, and what they hear in reply. */
export interface Turn {
  readonly says: RequestOptions;
  /** Undefined if Alexa says nothing. */
  readonly hears?: string | RegExp;
  /** Whose account is linked. Default: nobody's. */
  readonly as?: 'ada' | 'grace' | 'nobody';
  /** The Alexa user whose device it is. Default: always the same. */
  readonly on?: string;
  /** Whether the LinkAccount card is sent, or another one. Default: false. */
  readonly card?: boolean | object;
  /** Whether the device has a screen. Default: false. */
  readonly hasScreen?: boolean;
  /** The screen that is shown, and some of its data. Default: none. */
  readonly shows?: readonly [name: string, data?: object];
  /** Whether the session goes on. Default: not looked at. */
  readonly goesOn?: boolean;
  /** The access token of another account than those above; `auth0` says whose it is. */
  readonly token?: string;
  /** The person whom Alexa recognizes. Default: nobody. */
  readonly speaker?: { readonly personId?: string; readonly accessToken?: string };
  /** The language of the device. Default: `en-US`. */
  readonly locale?: string;
  /** Whether the user named the skill. Default: only for a launch. */
  readonly startsSession?: boolean;
  /** What Auth0 answers from now on. Default: the profile of `as`, or what it answered before. */
  readonly auth0?: Answer;
  /** What your own API answers from now on. */
  readonly api?: Answer;
}

/** What a server answers. `silent`: nothing, forever. `cut`: it cuts the connection. */
export type Answer =
  | 'silent'
  | 'cut'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    };

/** A conversation of several turns, as data. A launch starts a new session. */
export interface Dialogue {
  readonly title: string;
  readonly turns: readonly Turn[];
}

export const LAUNCH = { type: 'LaunchRequest' };
export const YES = intent('AMAZON.YesIntent');
export const NO = intent('AMAZON.NoIntent');
export const FORGET_ME = intent('ForgetMeIntent');
export const WHAT_IS_KNOWN = intent('KnowledgeIntent');
export const WHO_AM_I = intent('WhoAmIIntent');

export const ada = (says: RequestOptions, hears: string | RegExp): Turn => ({
  as: 'ada',
  says,
  hears,
});
export const unlinked = (says: RequestOptions, hears: string | RegExp): Turn => ({ says, hears });
export const onScreen = (turn: Turn): Turn => ({ ...turn, hasScreen: true });
export const GREETED_AS_ADA = ada(LAUNCH, /(Hello|Welcome back), Ada!/);
