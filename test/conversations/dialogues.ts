import { texts as en } from '../../src/languages/en/texts';
import { intent, intentWith } from '../support/envelope';
import {
  ada,
  type Dialogue,
  FORGET_ME,
  GREETED_AS_ADA,
  LAUNCH,
  NO,
  unlinked,
  WHAT_IS_KNOWN,
  WHO_AM_I,
  YES,
} from './Dialogue';

const LINK_IS_KNOWN = ada(WHAT_IS_KNOWN, en.known.link);
const NOT_UNDERSTOOD = intent('AMAZON.FallbackIntent');
const REPEAT = intent('AMAZON.RepeatIntent');
const NOTHING_IS_KNOWN = ada(WHAT_IS_KNOWN, /I haven't saved anything about you\. /);

export const dialogues: readonly Dialogue[] = [
  {
    title: 'A user who wants to be forgotten and confirms it is forgotten',
    turns: [
      GREETED_AS_ADA,
      ada(FORGET_ME, en.forget.confirm),
      ada(YES, en.forget.doneButLinked),
      NOTHING_IS_KNOWN,
    ],
  },
  {
    title: "A user who wants to be forgotten and declines isn't forgotten",
    turns: [
      GREETED_AS_ADA,
      ada(FORGET_ME, en.forget.confirm),
      ada(NO, en.forget.kept),
      LINK_IS_KNOWN,
    ],
  },
  {
    title: "A question is asked again if the answer wasn't understood",
    turns: [
      GREETED_AS_ADA,
      ada(FORGET_ME, en.forget.confirm),
      ada(intent('AMAZON.FallbackIntent'), en.forget.confirm),
      ada(intent('AMAZON.HelpIntent'), en.forget.confirm),
      ada(YES, /Done/),
    ],
  },
  {
    title: 'A "yes" to something else doesn\'t forget anyone',
    turns: [
      GREETED_AS_ADA,
      ada(FORGET_ME, en.forget.confirm),
      ada(WHO_AM_I, /You're Ada Lovelace.*[Aa]nything else/),
      ada(YES, en.help.linked[0]),
      LINK_IS_KNOWN,
    ],
  },
  {
    title: 'A user who asks again to be forgotten is asked again',
    turns: [
      ada(FORGET_ME, en.forget.confirm),
      ada(FORGET_ME, en.forget.confirm),
      ada(NO, en.forget.kept),
      ada(NO, /Goodbye/),
    ],
  },
  {
    title: 'An intent that is named like a handler erases nothing',
    turns: [
      GREETED_AS_ADA,
      ada(intent('forgetAll'), en.help.linked[0]),
      ada(intent('forgetAlexaUser'), en.help.linked[0]),
      LINK_IS_KNOWN,
    ],
  },
  {
    title: 'An unlinked user can be forgotten, too',
    turns: [
      unlinked(FORGET_ME, en.forget.confirm),
      unlinked(YES, en.forget.done),
      NOTHING_IS_KNOWN,
    ],
  },
  {
    title: 'Asking what is known right after being forgotten saves nothing',
    turns: [
      GREETED_AS_ADA,
      ada(FORGET_ME, en.forget.confirm),
      ada(YES, /Done/),
      NOTHING_IS_KNOWN,
      NOTHING_IS_KNOWN,
    ],
  },
  {
    title: 'A user who asks what is known about them hears all of it',
    turns: [
      ada(WHAT_IS_KNOWN, /Ada Lovelace, and your email\. I haven't saved anything about you/),
      GREETED_AS_ADA,
      ada(WHAT_IS_KNOWN, /Ada Lovelace, and your email\. I've only saved/),
      { as: 'nobody', says: WHAT_IS_KNOWN, hears: en.known.neither },
      unlinked(WHAT_IS_KNOWN, en.known.notLinked),
    ],
  },
  {
    title: 'A user who opens the skill for the first time is not welcomed back',
    turns: [
      ada(LAUNCH, /Hello, Ada! Your account is linked now/),
      ada(LAUNCH, /Welcome back, Ada!/),
      { as: 'grace', says: LAUNCH, hears: /Hello, Grace!/ },
      { as: 'nobody', says: LAUNCH, hears: en.welcome.firstNameless },
      { as: 'nobody', says: LAUNCH, hears: en.welcome.nameless[0] },
    ],
  },
  {
    title: 'A user who has been asked to link is welcomed back once linked',
    turns: [
      { says: LAUNCH, hears: en.account.notLinked, card: true },
      ada(LAUNCH, /Welcome back, Ada!/),
      ada(LAUNCH, /Welcome back, Ada!/),
    ],
  },
  {
    title: 'A user who is not understood gets a hint, then help, then a polite end',
    turns: [
      GREETED_AS_ADA,
      ada(NOT_UNDERSTOOD, en.help.fallback[0]),
      ada(NOT_UNDERSTOOD, `${en.help.fallbackAgain} ${en.help.linked[0]}`),
      ada(NOT_UNDERSTOOD, en.help.giveUp),
    ],
  },
  {
    title: 'A user who is understood in between gets a hint again',
    turns: [
      unlinked(NOT_UNDERSTOOD, en.help.fallback[0]),
      unlinked(intent('AMAZON.HelpIntent'), en.help.unlinked),
      unlinked(NOT_UNDERSTOOD, en.help.fallback[0]),
      unlinked(NOT_UNDERSTOOD, `${en.help.fallbackAgain} ${en.help.unlinked}`),
    ],
  },
  {
    title: '"Repeat" gives the last answer again, and changes nothing',
    turns: [
      GREETED_AS_ADA,
      ada(REPEAT, /Welcome back, Ada!/),
      ada(WHO_AM_I, /You're Ada Lovelace/),
      ada(REPEAT, /You're Ada Lovelace/),
      ada(intentWith('CallMeIntent', { name: 'captain' }), /I'll call you Captain/),
      ada(REPEAT, /I call you Captain, like you asked/),
      ada(REPEAT, /I call you Captain, like you asked/),
      ada(FORGET_ME, en.forget.confirm),
      ada(REPEAT, en.forget.confirm),
      ada(NO, en.forget.kept),
    ],
  },
  {
    title: 'A user who asks without opening the skill hears the answer only',
    turns: [
      { ...ada(WHO_AM_I, "<speak>You're Ada Lovelace.</speak>"), startsSession: true },
      { ...ada(FORGET_ME, en.forget.confirm), startsSession: true },
      ada(NO, en.forget.kept),
    ],
  },
];
