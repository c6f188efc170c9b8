import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'ma skill';

/** French. */
export const fr = {
  locales: ['fr-FR', 'fr-CA'],
  name: 'Ma Skill',
  invocationName,
  summary: 'Associe ton compte, et Alexa t’accueille par ton nom.',
  description:
    'Associe ton compte une fois dans l’application Alexa, et la skill sait qui tu es. Dis « Alexa, ' +
    `ouvre ${invocationName} » et Alexa t’accueille par ton nom. Tu peux demander qui tu es ou quelle ` +
    'adresse e-mail contient ton compte, et dire comment tu veux qu’on t’appelle. Tu peux aussi ' +
    'demander comment dissocier ton compte, ou faire tout oublier.',
  examplePhrases: [
    `Alexa, ouvre ${invocationName}`,
    `Alexa, demande à ${invocationName} qui je suis`,
    `Alexa, demande à ${invocationName} quelle est mon adresse e-mail`,
  ],
  keywords: ['associer un compte', 'connexion', 'profil'],
  texts,
  textsOf: {
    'fr-CA': {
      known: {
        nameAndEmail: 'Ton compte me donne ton nom, {{name}}, et ton courriel.',
        email: 'Ton compte me donne ton courriel, mais pas ton nom.',
        neither: 'Ton compte ne me donne ni ton nom ni ton courriel.',
      },
      email: {
        known: 'Ton courriel est {{spoken}}. La première partie s’épelle : {{spelled}}.',
        unknown: 'Ton compte est bien associé, mais il ne contient pas d’adresse courriel.',
        tooLong: 'Ton adresse courriel est trop longue pour que je la lise.',
        at: 'arobas',
      },
      help: {
        linked: [
          'Tu peux dire : qui suis-je ? Ou : quel est mon courriel ? Ou : appelle-moi Capitaine. Que veux-tu faire ?',
          'Tu peux demander : que sais-tu sur moi ? Ou dire : dissocie mon compte. Que veux-tu faire ?',
        ],
      },
      withoutMemory: {
        help: {
          linked: [
            'Tu peux demander : qui suis-je ? Ou : quel est mon courriel ? Que veux-tu faire ?',
            'Tu peux demander : que sais-tu sur moi ? Ou dire : dissocie mon compte. Que veux-tu faire ?',
          ],
        },
      },
    },
  },
  names,
} as const satisfies Language<'fr'>;
