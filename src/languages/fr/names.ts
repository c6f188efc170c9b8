import swearWords from 'naughty-words/fr.json';
import type { NameWords } from '../Language';

/** What French speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 's’il te plaît, juste, plutôt, simplement, euh, heu',
  after: `s'il te plaît, s’il te plaît, s'il vous plaît, s’il vous plaît, merci, à partir de maintenant,
    dorénavant, désormais, maintenant, plutôt, ok, alexa`,
  notNames: `plus tard, bientôt, demain, encore, quoi, comment, quelque chose, rien, tout, personne,
    quelqu'un, quelqu’un, jamais, oublie, oublier, non, oui, peut-être, stop, arrête, annule, aide,
    veux, voudrais, nom, prénom, surnom, appelle, appeler, je, moi, me, mon, ça, cela, comme, tu, toi,
    sais, pas, n'importe, n’importe, peu importe`,
  spokenAddress: /(arobase?|at) .+ point |(^| )point (fr|ca|com|net|org|be|ch)( |$)/i,
  swearWords,
};
