import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'mein skill';

/** German. */
export const de = {
  locales: ['de-DE'],
  name: 'Mein Skill',
  invocationName,
  summary: 'Verknüpfe dein Konto, und Alexa begrüßt dich mit deinem Namen.',
  description:
    'Verknüpfe dein Konto einmal in der Alexa App, und der Skill weiß, wer du bist. Sag ' +
    `„Alexa, öffne ${invocationName}“, und du wirst mit deinem Namen begrüßt. Du kannst fragen, wer ` +
    'du bist oder welche E-Mail-Adresse in deinem Konto steht, und sagen, wie du genannt werden ' +
    'möchtest. Du kannst auch fragen, wie du dein Konto trennst, oder alles vergessen lassen.',
  examplePhrases: [
    `Alexa, öffne ${invocationName}`,
    `Alexa, frage ${invocationName} wer bin ich`,
    `Alexa, frage ${invocationName} wie lautet meine E-Mail-Adresse`,
  ],
  keywords: ['Konto verknüpfen', 'anmelden', 'Profil'],
  texts,
  names,
} as const satisfies Language<'de'>;
