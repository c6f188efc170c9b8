import { ada, type Dialogue, LAUNCH, type Turn, YES } from './Dialogue';
import { callMe } from './nicknames';

const inPortuguese = (turn: Turn): Turn => ({ ...turn, locale: 'pt-BR' });

/** Conversations about nicknames that contain polite words of another language. */
export const nicknamesOfLanguages: readonly Dialogue[] = [
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
];
