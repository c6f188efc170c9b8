import swearWords from 'naughty-words/pt.json';
import type { NameWords } from '../Language';

/** What Portuguese speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'por favor, só, apenas, simplesmente, é, hum',
  after: `por favor, obrigado, obrigada, a partir de agora, de agora em diante, daqui pra frente, agora,
    tá, ok, alexa`,
  notNames: `depois, mais tarde, amanhã, hoje, de novo, o que, que, como, qualquer, alguma coisa, nada,
    tudo, ninguém, alguém, nunca, esquece, esqueça, deixa pra lá, não, sim, talvez, para, parar,
    cancela, cancelar, ajuda, quero, quiser, nome, apelido, chama, chame, chamar, eu, me, meu, mim,
    assim, isso, isto, você, sei, nenhum, tanto faz`,
  spokenAddress: /arroba .+ ponto |(^| )ponto (br|com|net|org)( |$)/i,
  swearWords,
};
