import swearWords from 'naughty-words/en.json';
import type { NameWords } from '../Language';

/** What English speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'please, just, um, uh, er, maybe',
  after: 'please, thanks, thank you, from now on, for now, now, instead, okay, alexa',
  notNames: `later, soon, tomorrow, tonight, again, back, what, whatever, whoever, whichever, anything,
    something, nothing, everything, anyone, any one, someone, some one, nobody, no body, never,
    nevermind, forget, none, no, nope, yes, yeah, maybe, stop, cancel, help, want, wanna, like, name,
    names, nickname, call, called, i, me, my, myself, it, that, this, you, idk, know, dunno, don't,
    not, please`,
  spokenAddress: /\bat .+ dot |\bdot (com|net|org|edu|gov|io)\b/i,
  swearWords,
};
