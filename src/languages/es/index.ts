import type { Language } from '../Language';
import { american } from './american';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'mi skill';

/** Spanish. */
export const es = {
  locales: ['es-ES', 'es-MX', 'es-US'],
  name: 'Mi Skill',
  invocationName,
  summary: 'Vincula tu cuenta y Alexa te saludará por tu nombre.',
  description:
    'Vincula tu cuenta una vez en la aplicación Alexa y la skill sabrá quién eres. Di «Alexa, abre ' +
    `${invocationName}» y te saludará por tu nombre. Puedes preguntar quién eres o qué correo ` +
    'electrónico tiene tu cuenta, y decir cómo quieres que te llame. También puedes preguntar cómo ' +
    'desvincular tu cuenta, o pedir que lo olvide todo.',
  examplePhrases: [
    `Alexa, abre ${invocationName}`,
    `Alexa, pregunta a ${invocationName} quién soy`,
    `Alexa, pregunta a ${invocationName} cuál es mi correo electrónico`,
  ],
  keywords: ['vincular cuenta', 'iniciar sesión', 'perfil'],
  texts,
  textsOf: { 'es-MX': american, 'es-US': american },
  names,
} as const satisfies Language<'es'>;
