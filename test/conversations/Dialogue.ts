import { intent, type RequestOptions } from '../support/envelope';

/** What the user says, and what they hear in reply. */
export interface Turn {
  readonly says: RequestOptions;
  readonly hears: string | RegExp;
  /** Whose account is linked. Default: nobody's. */
  readonly as?: 'ada' | 'grace' | 'nobody';
  /** The Alexa user whose device it is. Default: always the same. */
  readonly on?: string;
  /** Whether the user didn't open the skill before: "ask my skill …". Default: false. */
  readonly isOneShot?: boolean;
  /** Whether the LinkAccount card is sent. Default: false. */
  readonly card?: boolean;
}

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
export const GREETED_AS_ADA = ada(LAUNCH, /(Hello|Welcome back), Ada!/);
