import { texts as en } from '../../src/languages/en/texts';
import { intent, intentWith, type RequestOptions } from '../support/envelope';
import {
  ada,
  type Dialogue,
  FORGET_ME,
  GREETED_AS_ADA,
  LAUNCH,
  NO,
  type Turn,
  unlinked,
  WHAT_IS_KNOWN,
  WHO_AM_I,
  YES,
} from './Dialogue';

const WHAT_NICKNAME = intent('NicknameIntent');
export const FORGET_NICKNAME = intent('ForgetNicknameIntent');
export const callMe = (name: string): RequestOptions => intentWith('CallMeIntent', { name });

export const ADA_IS_CAPTAIN = ada(callMe('captain'), /Okay, I'll call you Captain from now on/);
export const GREETED_AS_CAPTAIN = ada(LAUNCH, /Welcome back, Captain!/);
export const CAPTAIN_WAITS: Turn = {
  says: callMe('captain'),
  hears: /I can call you Captain once your account is linked/,
  card: true,
};

export const nicknames: readonly Dialogue[] = [
  {
    title: 'A user with a nickname is greeted by it in the next session',
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
      { as: 'grace', says: LAUNCH, hears: /Hello, Grace!/ },
      { as: 'grace', says: WHAT_NICKNAME, hears: /I call you Grace, the name in your account/ },
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title:
      'A user who asks what they are called hears the nickname, the name, or that there is none',
    turns: [
      ada(WHAT_NICKNAME, /I call you Ada, the name in your account/),
      ADA_IS_CAPTAIN,
      ada(WHAT_NICKNAME, /I call you Captain, like you asked/),
      { as: 'nobody', says: WHAT_NICKNAME, hears: en.nickname.none },
    ],
  },
  {
    title: 'A user with a nickname who asks who they are hears both names',
    turns: [
      ADA_IS_CAPTAIN,
      ada(WHO_AM_I, /You're Ada Lovelace, and I call you Captain\./),
      { as: 'nobody', says: callMe('boss'), hears: /call you Boss/ },
      { as: 'nobody', says: WHO_AM_I, hears: /I call you Boss\. There's no name/ },
    ],
  },
  {
    title: "A forgotten nickname isn't used any more",
    turns: [ADA_IS_CAPTAIN, ada(FORGET_NICKNAME, en.nickname.forgotten), GREETED_AS_ADA],
  },
  {
    title: 'A doubtful nickname is used once it is confirmed',
    turns: [
      ada(callMe('captain 42'), /Should I call you Captain 42\?/),
      ada(YES, /I'll call you Captain 42/),
      ada(LAUNCH, /Welcome back, Captain 42!/),
    ],
  },
  {
    title: "A doubtful nickname isn't used unless it is confirmed",
    turns: [
      ada(callMe('captain 42'), /Should I call you Captain 42\?/),
      ada(NO, en.nickname.refused),
      GREETED_AS_ADA,
    ],
  },
  {
    title: "Something that isn't a name isn't used as one",
    turns: [
      ada(callMe('ada@example.com'), en.nickname.unusable),
      ada(callMe('ada at example dot com'), en.nickname.unusable),
      ada(callMe('<audio src="https://example.com/x.mp3"/>'), en.nickname.unusable),
      ada(intent('CallMeIntent'), en.nickname.unusable),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'An unlinked user who wants a nickname gets it after linking',
    turns: [
      CAPTAIN_WAITS,
      { says: LAUNCH, hears: en.account.notLinked, card: true },
      ada(LAUNCH, /I'll call you Captain from now on/),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'A nickname that waited replaces another one only after a question',
    turns: [
      { ...ADA_IS_CAPTAIN, on: 'amzn1.ask.account.OTHER' },
      { ...CAPTAIN_WAITS, says: callMe('boss'), hears: /I can call you Boss once/ },
      ada(LAUNCH, /someone asked me to call them Boss\. Should I call you that\?/),
      ada(NO, en.nickname.refused),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'An unlinked user who asks for an unusable nickname is asked to link',
    turns: [{ says: callMe('@'), hears: en.account.notLinked, card: true }],
  },
  {
    title: 'A second "yes" doesn\'t confirm a nickname again',
    turns: [
      ada(callMe('captain 42'), /Should I call you/),
      ada(YES, /I'll call you Captain 42.*[Aa]nything else/),
      ada(YES, en.help.linked[0]),
    ],
  },
  {
    title: 'A user who is forgotten has no nickname any more',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, en.forget.confirm),
      ada(YES, en.forget.doneButLinked),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'A user who declines to be forgotten keeps the nickname',
    turns: [
      ADA_IS_CAPTAIN,
      ada(FORGET_ME, en.forget.confirm),
      ada(NO, en.forget.kept),
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title: 'A nickname that waits for an account is forgotten with its unlinked user',
    turns: [
      CAPTAIN_WAITS,
      unlinked(FORGET_ME, en.forget.confirm),
      unlinked(YES, en.forget.done),
      GREETED_AS_ADA,
    ],
  },
  {
    title:
      "A nickname that waits for an account is forgotten when its user says so, and isn't used",
    turns: [
      CAPTAIN_WAITS,
      unlinked(FORGET_NICKNAME, en.nickname.forgotten),
      unlinked(FORGET_NICKNAME, en.nickname.nothingToForget),
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'A user who asks what is known hears their nickname',
    turns: [
      ADA_IS_CAPTAIN,
      ada(WHAT_IS_KNOWN, /I've saved your nickname, Captain, and your account ID/),
    ],
  },
  {
    title: 'A user who has no nickname hears that there is none to forget',
    turns: [
      ada(FORGET_NICKNAME, en.nickname.nothingToForget),
      ADA_IS_CAPTAIN,
      ada(FORGET_NICKNAME, en.nickname.forgotten),
      ada(FORGET_NICKNAME, en.nickname.nothingToForget),
    ],
  },
];
