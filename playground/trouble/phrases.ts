import { texts as en } from '../../src/languages/en/texts';
import { allLanguages } from '../../src/languages/all';
import { askPhrase, launchPhrase } from '../../src/languages/heardIn';
import type { Device } from '../alexa';

const { name, invocationName } = allLanguages.en;

/** What the user says or does to meet a trouble, in English. */
export const tryIt = {
  open: launchPhrase('en', invocationName),
  whoAmI: askPhrase('en', invocationName, 'who am i'),
  whereIsMyOrder: askPhrase('en', invocationName, 'where is my order'),
  link: 'Link account',
} as const;

/** One of {@link tryIt}. */
export type TryIt = keyof typeof tryIt;

/** What the skill is asked for. */
const intents: Readonly<Partial<Record<TryIt, string>>> = {
  whoAmI: 'WhoAmIIntent',
  whereIsMyOrder: 'OrderStatusIntent',
};

/**
 * Returns what the user says or does to meet a trouble, in the language of the device.
 *
 * @param what to say or to do
 * @param device who hears it
 */
export function tryItOn(what: TryIt, device: Device): string {
  if (what === 'open') return device.state.opening;
  const intent = intents[what];
  return (intent && device.askingFor(intent)) ?? tryIt[what];
}

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
