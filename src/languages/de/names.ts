import swearWords from 'naughty-words/de.json';
import type { NameWords } from '../Language';

/** What German speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'bitte, einfach, doch, lieber, mal, äh, ähm',
  after: 'bitte, danke, ab jetzt, von jetzt an, ab sofort, lieber, stattdessen, okay, alexa',
  notNames: `später, bald, morgen, heute, wieder, zurück, was, wie, irgendwas, irgendwie, etwas, nichts,
    alles, niemand, jemand, keiner, nie, vergiss, vergessen, nein, ja, vielleicht, stopp, abbrechen,
    hilfe, will, möchte, name, namen, spitzname, nennen, genannt, heißen, ich, mich, mir, mein, das,
    dies, so, du, keine ahnung, weiß, nicht, kein, keinen, egal, bitte`,
  spokenAddress: /(ät|at) .+ punkt |(^| )punkt (de|com|net|org|at|ch)( |$)/i,
  swearWords,
};
