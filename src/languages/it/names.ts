import swearWords from 'naughty-words/it.json';
import type { NameWords } from '../Language';

/** What Italian speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'per favore, per piacere, solo, semplicemente, magari, ehm, eh',
  after: `per favore, per piacere, grazie, d'ora in poi, d’ora in poi, da adesso, da ora, adesso, invece,
    ok, alexa`,
  notNames: `dopo, più tardi, domani, oggi, ancora, cosa, che cosa, come, quello che, qualcosa, niente,
    nulla, tutto, nessuno, qualcuno, mai, dimentica, lascia stare, no, sì, forse, stop, basta, annulla,
    aiuto, voglio, vuoi, vorrei, nome, soprannome, chiama, chiamami, chiamare, io, mi, me, mio, così,
    questo, quello, tu, so, non, boh, fa lo stesso`,
  spokenAddress: /chiocciola .+ punto |(^| )punto (it|com|net|org|eu)( |$)/i,
  swearWords,
};
