import type { Envelope } from './AlexaRequest';

/** The buttons on the skill's screens, and the intents that mean the same when spoken. */
const BUTTONS = {
  whoAmI: 'WhoAmIIntent',
  whatYouKnow: 'KnowledgeIntent',
  isLinked: 'LinkStatusIntent',
  orderStatus: 'OrderStatusIntent',
  help: 'AMAZON.HelpIntent',
} as const;

/** The name of a button. */
export type Button = keyof typeof BUTTONS;

/** The request that Alexa sends when a user touches a button. */
export const TOUCH = 'Alexa.Presentation.APL.UserEvent';

/** Returns what a button sends. */
export function argumentsOf(button: string): readonly string[] {
  return ['touch', button];
}

/**
 * Returns the intent that a touch means. The arguments aren't trusted: those that no button of this skill
 * sends count as words that Alexa didn't understand.
 *
 * @param given the arguments of the request
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-interface.html#userevent-request
 */
export function touchedIntent(given: unknown): Envelope {
  const [kind, button] = Array.isArray(given) ? (given as unknown[]) : [];
  const isKnown = kind === 'touch' && typeof button === 'string' && Object.hasOwn(BUTTONS, button);
  const name = isKnown ? BUTTONS[button as Button] : 'AMAZON.FallbackIntent';
  return { name, confirmationStatus: 'NONE', slots: {} };
}
