import { texts as en } from '../../src/languages/en/texts';
import { intent } from '../support/envelope';
import {
  ada,
  type Dialogue,
  FORGET_ME,
  GREETED_AS_ADA,
  NO,
  unlinked,
  WHAT_IS_KNOWN,
  WHO_AM_I,
  YES,
} from './Dialogue';

const LINK_IS_KNOWN = ada(WHAT_IS_KNOWN, en.known.link);
const NOTHING_IS_KNOWN = ada(WHAT_IS_KNOWN, /I haven't saved anything about you\. Can I help/);

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
      ada(WHO_AM_I, /You're Ada Lovelace.*help with anything else/),
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
      ada(
        WHAT_IS_KNOWN,
        /Ada Lovelace, and your email address\. I haven't saved anything about you/,
      ),
      GREETED_AS_ADA,
      ada(WHAT_IS_KNOWN, /Ada Lovelace, and your email address\. The only thing I've saved/),
      { as: 'nobody', says: WHAT_IS_KNOWN, hears: en.known.neither },
      unlinked(WHAT_IS_KNOWN, en.known.notLinked),
    ],
  },
];
