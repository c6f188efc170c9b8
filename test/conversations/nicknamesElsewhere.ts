import { texts as en } from '../../src/languages/en/texts';
import { ada, type Dialogue, GREETED_AS_ADA, LAUNCH, type Turn, unlinked, YES } from './Dialogue';
import {
  ADA_IS_CAPTAIN,
  callMe,
  CAPTAIN_WAITS,
  FORGET_NICKNAME,
  GREETED_AS_CAPTAIN,
} from './nicknames';

const LINK_EXPIRED = { token: 'token-that-has-expired', auth0: { status: 401, body: '' } } as const;

const inPortuguese = (turn: Turn): Turn => ({ ...turn, locale: 'pt-BR' });

/** Nicknames between languages, links and people. The same is said as in the other conversations. */
export const nicknamesElsewhere: readonly Dialogue[] = [
  {
    title:
      'A doubtful nickname with a polite word of another language is used once it is confirmed',
    turns: [
      inPortuguese(ada(callMe('um 42'), /Quer que eu te chame de Um 42\?/)),
      inPortuguese(ada(YES, /vou te chamar de Um 42/)),
    ],
  },
  {
    title: 'A nickname that waited is the same when the device speaks another language by then',
    turns: [
      inPortuguese({ says: callMe('um 42'), hears: /te chamar de Um 42/, card: true }),
      ada(LAUNCH, /someone asked me to call them Um 42\. Should I call you that\?/),
      ada(YES, /I'll call you Um 42/),
    ],
  },
  {
    title: 'A nickname that waits for a new link is forgotten when its user says so',
    turns: [
      GREETED_AS_ADA,
      { ...CAPTAIN_WAITS, ...LINK_EXPIRED },
      { ...unlinked(FORGET_NICKNAME, en.nickname.forgotten), ...LINK_EXPIRED },
      GREETED_AS_ADA,
    ],
  },
  {
    title: 'A user whose link has expired, and who may have a nickname, is asked to link again',
    turns: [
      ADA_IS_CAPTAIN,
      { says: FORGET_NICKNAME, hears: en.account.linkAgain, card: true, ...LINK_EXPIRED },
      GREETED_AS_CAPTAIN,
    ],
  },
  {
    title:
      'A recognized person without an account is asked to link it to have a nickname forgotten',
    turns: [
      ADA_IS_CAPTAIN,
      {
        as: 'ada',
        speaker: { personId: 'amzn1.ask.person.GUEST' },
        says: FORGET_NICKNAME,
        hears: en.account.personNotLinked,
        card: true,
      },
      GREETED_AS_CAPTAIN,
    ],
  },
];
