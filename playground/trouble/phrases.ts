import { texts as en } from '../../src/languages/en/texts';
import { languages } from '../../src/identity';

const { name, invocationName } = languages.en;

/** What the user says or does to meet a trouble. */
export const tryIt = {
  open: `open ${invocationName}`,
  whoAmI: `ask ${invocationName} who am I`,
  whereIsMyOrder: `ask ${invocationName} where is my order`,
  link: 'Link account',
} as const;

/** What Alexa itself says when the skill fails, and what the Alexa app shows when linking fails. */
export const alexaSays = {
  unreachable: `I'm having trouble accessing your ${name} skill right now.`,
  badResponse: "There was a problem with the requested skill's response.",
  notLinked: `We were unable to link your ${name} account.`,
} as const;

/**
 * Returns the beginning of the greeting.
 *
 * @param person the name that the skill uses. Default: it knows none
 */
export function greeting(person?: string): string {
  const [named] = en.welcome.named;
  const [nameless] = en.welcome.nameless;
  const text = person === undefined ? nameless : named.replace('{{name}}', () => person);
  // What follows varies.
  return text.slice(0, text.indexOf('!') + 1);
}
