import swearWords from 'naughty-words/es.json';
import type { NameWords } from '../Language';

/** What Spanish speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'por favor, solo, simplemente, mejor, eh, pues',
  after: `por favor, gracias, a partir de ahora, desde ahora, de ahora en adelante, ahora, mejor, vale,
    okay, alexa`,
  notNames: `luego, después, pronto, mañana, hoy, otra vez, qué, que, cómo, lo que, algo, nada, todo,
    nadie, alguien, nunca, olvida, olvídalo, no, sí, quizás, tal vez, para, stop, cancela, cancelar,
    ayuda, quiero, quieras, nombre, apodo, mote, llama, llámame, llamar, yo, me, mi, mí, así, eso,
    esto, como, tú, sé, ni idea, ningún, ninguno, da igual`,
  spokenAddress: /arroba .+ punto |(^| )punto (es|mx|com|net|org|us)( |$)/i,
  swearWords,
};
