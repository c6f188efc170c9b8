const CONSONANTS = 'bdfgklmnprtvz';
const VOWELS = 'aeiou';
const SYLLABLES = [...CONSONANTS].flatMap((first) => [...VOWELS].map((second) => first + second));

/** Three syllables: enough for 274,625 accounts with as many nicknames each. */
const LENGTH = 3;

/** Only the names of accounts begin like this, so they can be found in any text. */
const ACCOUNT = 'Zu';
const NICKNAME = 'Ve';

/**
 * Returns the name of an account's owner, which no other account has: `Zubababe`.
 *
 * @param account its number
 */
export function accountName(account: number): string {
  return ACCOUNT + syllables(account);
}

/**
 * Returns a nickname that tells whose it is and which one: `Zubababe Vebabibo`.
 *
 * @param version a number that the account has used for no other nickname
 */
export function nickname(account: number, version: number): string {
  return `${accountName(account)} ${NICKNAME}${syllables(version)}`;
}

/** Identifiers look unlike words, even if they contain the same letters. */
const NAME = new RegExp(`\\b${ACCOUNT}(?:[${CONSONANTS}][${VOWELS}]){${LENGTH}}\\b`, 'g');

/** Returns the accounts' names in a text, also those in nicknames. */
export function namesIn(text: string): string[] {
  return text.match(NAME) ?? [];
}

function syllables(number: number): string {
  let [rest, text] = [number, ''];
  for (let place = 0; place < LENGTH; place++) {
    text = SYLLABLES[rest % SYLLABLES.length] + text;
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text;
}
