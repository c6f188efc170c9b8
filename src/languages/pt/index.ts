import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'minha skill';

/** Portuguese, as spoken in Brazil. */
export const pt = {
  locales: ['pt-BR'],
  name: 'Minha Skill',
  invocationName,
  summary: 'Vincule sua conta, e a Alexa cumprimenta você pelo nome.',
  description:
    'Vincule sua conta uma vez no aplicativo Alexa, e a skill sabe quem você é. Diga "Alexa, abrir ' +
    `${invocationName}" e ela cumprimenta você pelo nome. Você pode perguntar quem você é ou qual ` +
    'e-mail está na sua conta, e dizer como quer ser chamado. Também pode perguntar como desvincular ' +
    'sua conta, ou pedir que ela esqueça tudo.',
  examplePhrases: [
    `Alexa, abrir ${invocationName}`,
    `Alexa, pergunte para ${invocationName} quem sou eu`,
    `Alexa, pergunte para ${invocationName} qual é o meu e-mail`,
  ],
  keywords: ['vincular conta', 'fazer login', 'perfil'],
  texts,
  names,
} as const satisfies Language<'pt'>;
