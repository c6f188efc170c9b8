/** A letter, a digit or an emoji: something to pronounce. Names can consist of joiners alone. */
const PRONOUNCEABLE = /[\p{L}\p{N}\p{So}]/u;

/** What identity providers and forms store in the place of a name. */
const NOT_NAMES: readonly RegExp[] = [
  // Addresses and handles: ada@example.com, @ada
  /@\S/,
  // Telephone numbers
  /^[\d\s()+./-]+$/,
  // IDs and URLs: auth0|63af0012, CORP\ada, https://example.com
  /^[\w.+-]+[:|\\][\w+/]/,
  // Logins: J_SMITH, and in lower case j.smith, jsmith84
  /^(?=.*_)[\p{L}\p{M}\d._+-]+$/u,
  /^(?=.*[\d.+])[\p{Ll}\p{M}\d.+-]+$/u,
  // Missing values, which someone has turned into a text
  /^(?:(?:null|undefined|none|unknown|n\/a)(?: |$))+$/i,
];

/** Returns whether a text can be someone's name. */
export function isName(text: string): boolean {
  return PRONOUNCEABLE.test(text) && !NOT_NAMES.some((pattern) => pattern.test(text));
}
