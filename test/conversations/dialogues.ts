import { intent, intentWith, type RequestOptions } from '../support/envelope';

/** Something that is said, and what is heard in answer. */
export interface Turn {
  readonly says: RequestOptions;
  readonly hears: RegExp;
  /** Whose account is linked. Default: nobody's. */
  readonly as?: 'ada' | 'grace' | 'nobody';
  /** On which Alexa user's device. Default: always the same. */
  readonly on?: string;
  /** Whether the LinkAccount card comes. Default: it does not. */
  readonly card?: boolean;
}

/** A conversation of several turns, as data. A launch begins another session. */
export interface Dialogue {
  readonly title: string;
  readonly turns: readonly Turn[];
}

const LAUNCH = { type: 'LaunchRequest' };
const YES = intent('AMAZON.YesIntent');
const NO = intent('AMAZON.NoIntent');
const FORGET_ME = intent('ForgetMeIntent');
const WHAT_NICKNAME = intent('NicknameIntent');
const FORGET_NICKNAME = intent('ForgetNicknameIntent');
const WHAT_IS_KNOWN = intent('KnowledgeIntent');
const WHO_AM_I = intent('WhoAmIIntent');
const callMe = (name: string): RequestOptions => intentWith('CallMeIntent', { name });

const ada = (says: RequestOptions, hears: RegExp): Turn => ({ as: 'ada', says, hears });
const unlinked = (says: RequestOptions, hears: RegExp): Turn => ({ says, hears });
const ADA_IS_CAPTAIN = ada(callMe('captain'), /All right, I will call you Captain from now on/);
const GREETED_AS_CAPTAIN = ada(LAUNCH, /Welcome back, Captain!/);
const GREETED_AS_ADA = ada(LAUNCH, /Welcome back, Ada!/);
const CAPTAIN_WAITS: Turn = {
  says: callMe('captain'),
  hears: /To call you Captain, I have to know who you are/,
  card: true,
};

export const dialogues: readonly Dialogue[] = [
  {
    title: 'Whoever wants to be called by a nickname is greeted by it in the next session',
    turns: [GREETED_AS_ADA, ADA_IS_CAPTAIN, GREETED_AS_CAPTAIN],
  },
  {
    title: 'A nickname holds on another device of the same account',
    turns: [ADA_IS_CAPTAIN, { ...GREETED_AS_CAPTAIN, on: 'amzn1.ask.account.OTHER' }],
  },
  {
    title: 'Another account on the same device has another name, and the first one comes back',
    turns: [
      ADA_IS_CAPTAIN,
      { as: 'grace', says: LAUNCH, hears: /Welcome back, Grace!/ },
      { as: 'grace', says: WHAT_NICKNAME, hears: /I call you Grace, as your account does/ },
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'Whoever asks what they are called hears the nickname, the name, or that there is none',
    turns: [
      ada(WHAT_NICKNAME, /I call you Ada, as your account does/),
      ADA_IS_CAPTAIN,
      ada(WHAT_NICKNAME, /I call you Captain, as you wished/),
      { as: 'nobody', says: WHAT_NICKNAME, hears: /do not call you anything yet/ },
    ],
  },
  {
    title: 'Whoever asks who they are hears both names',
    turns: [
      ADA_IS_CAPTAIN,
      ada(WHO_AM_I, /You are Ada Lovelace, and I call you Captain\./),
      { as: 'nobody', says: callMe('boss'), hears: /call you Boss/ },
      { as: 'nobody', says: WHO_AM_I, hears: /I call you Boss\. There is no name/ },
    ],
  },
  {
    title: 'A nickname that is forgotten is used no more',
    turns: [ADA_IS_CAPTAIN, ada(FORGET_NICKNAME, /I have forgotten what/), GREETED_AS_ADA],
  },
  {
    title: 'A doubtful nickname is used once it is confirmed',
    turns: [
      ada(callMe('captain 42'), /Shall I call you Captain 42\?/),
      ada(YES, /I will call you Captain 42/),
      ada(LAUNCH, /Welcome back, Captain 42!/),
    ],
  },
  {
    title: 'A doubtful nickname is not used if it is not confirmed',
    turns: [
      ada(callMe('captain 42'), /Shall I call you Captain 42\?/),
      ada(NO, /All right, I will not/),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'What is no name is not used as one',
    turns: [
      ada(callMe('ada@example.com'), /cannot use that as a name/),
      ada(callMe('ada at example dot com'), /cannot use that as a name/),
      ada(callMe('<audio src="https://example.com/x.mp3"/>'), /cannot use that as a name/),
      ada(intent('CallMeIntent'), /cannot use that as a name/),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'An unlinked user who wants a nickname links first, and has it then',
    turns: [
      CAPTAIN_WAITS,
      { says: LAUNCH, hears: /Once your account is linked/, card: true },
      ada(LAUNCH, /I will call you Captain from now on/),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'A nickname that waited does not take the place of another one without a question',
    turns: [
      { ...ADA_IS_CAPTAIN, on: 'amzn1.ask.account.OTHER' },
      { ...CAPTAIN_WAITS, says: callMe('boss'), hears: /To call you Boss/ },
      ada(LAUNCH, /somebody asked me to call you Boss\. Shall I\?/),
      ada(NO, /All right, I will not/),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'An unlinked user who wants to be called by what is no name is asked to link',
    turns: [{ says: callMe('@'), hears: /Once your account is linked/, card: true }],
  },
  {
    title: 'Whoever wants to be forgotten and is sure is forgotten',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, /Shall I forget all that I have noted about you\?/),
      ada(YES, /Done\. I have forgotten all.*still linked.*Disable Skill/),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'Whoever wants to be forgotten and is not sure is not forgotten',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, /Shall I forget/),
      ada(NO, /nothing has been forgotten/),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'A question that was not understood is asked again',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, /Shall I forget/),
      ada(intent('AMAZON.FallbackIntent'), /Shall I forget/),
      ada(intent('AMAZON.HelpIntent'), /Shall I forget/),
      ada(YES, /Done/),
    ],
  },
  {
    title: 'A "yes" to something else does not forget anybody',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, /Shall I forget/),
      ada(WHO_AM_I, /You are Ada Lovelace.*anything else/),
      ada(YES, /you can ask: who am I/),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'Two "yes" in a row forget nobody twice',
    turns: [
      ada(callMe('captain 42'), /Shall I call you/),
      ada(YES, /I will call you Captain 42.*anything else/),
      ada(YES, /you can ask/),
    ],
  },
  {
    title: 'Whoever asks again to be forgotten is asked again',
    turns: [
      ada(FORGET_ME, /Shall I forget/),
      ada(FORGET_ME, /Shall I forget/),
      ada(NO, /nothing has been forgotten/),
      ada(NO, /Goodbye/),
    ],
  },
  {
    title: 'An intent that is named like a handler erases nothing',
    turns: [
      ADA_IS_CAPTAIN,
      ada(intent('forgetAll'), /you can ask/),
      ada(intent('forgetAlexaUser'), /you can ask/),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'An unlinked user can be forgotten, too',
    turns: [
      CAPTAIN_WAITS,
      unlinked(FORGET_ME, /Shall I forget/),
      unlinked(YES, /Done\. I have forgotten all about you\. Goodbye/),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'A user who asks what is known right after they were forgotten is not noted anew',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, /Shall I forget/),
      ada(YES, /Done/),
      ada(WHAT_IS_KNOWN, /I have noted nothing about you\. Is there/),
      ada(WHAT_IS_KNOWN, /I have noted nothing about you\. Is there/),
    ],
  },
  {
    title: 'A user who has no nickname hears that there is none to forget',
    turns: [
      ada(FORGET_NICKNAME, /have not given me a nickname/),
      ADA_IS_CAPTAIN,
      ada(FORGET_NICKNAME, /I have forgotten what/),
      ada(FORGET_NICKNAME, /have not given me a nickname/),
    ],
  },
  {
    title: 'Whoever asks what is known about them hears it in one breath',
    turns: [
      ada(WHAT_IS_KNOWN, /Ada Lovelace, and your email address\. I have noted nothing about you/),
      GREETED_AS_ADA,
      ada(WHAT_IS_KNOWN, /Ada Lovelace, and your email address\. I have noted nothing but which/),
      ADA_IS_CAPTAIN,
      ada(WHAT_IS_KNOWN, /I have noted that you want to be called Captain/),
      { as: 'nobody', says: WHAT_IS_KNOWN, hears: /neither a name nor an email address/ },
      unlinked(WHAT_IS_KNOWN, /not linked, so I do not know who you are/),
    ],
  },
];
