import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'mia skill';

/** Italian. */
export const it = {
  locales: ['it-IT'],
  name: 'La mia Skill',
  invocationName,
  summary: 'Collega il tuo account e Alexa ti saluta per nome.',
  description:
    'Collega il tuo account una volta nell’app Alexa, e la skill sa chi sei. Di’ «Alexa, apri ' +
    `${invocationName}» e ti saluta per nome. Puoi chiedere chi sei o quale indirizzo email c’è nel ` +
    'tuo account, e dire come vuoi che ti chiami. Puoi anche chiedere come scollegare il tuo ' +
    'account, o farle dimenticare tutto.',
  examplePhrases: [
    `Alexa, apri ${invocationName}`,
    `Alexa, chiedi a ${invocationName} chi sono`,
    `Alexa, chiedi a ${invocationName} qual è la mia email`,
  ],
  keywords: ['collegare account', 'accedere', 'profilo'],
  texts,
  names,
} as const satisfies Language<'it'>;
