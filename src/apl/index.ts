import type { Button } from '../alexa/touch';
import type * as linkAccount from './linkAccount';
import type * as orders from './orders';
import type * as welcome from './welcome';

/** A button and what it says. */
export interface ButtonText {
  readonly name: Button;
  readonly label: string;
}

/** The data of a screen. */
export interface Screens {
  readonly welcome: welcome.WelcomeScreen;
  readonly linkAccount: linkAccount.LinkAccountScreen;
  readonly orders: orders.OrdersScreen;
}

/* eslint-disable @typescript-eslint/no-require-imports -- Devices without a screen need no document. */
/** The document of each screen. */
export const documents: { readonly [Name in keyof Screens]: () => object } = {
  welcome: () => (require('./welcome') as typeof welcome).welcome,
  linkAccount: () => (require('./linkAccount') as typeof linkAccount).linkAccount,
  orders: () => (require('./orders') as typeof orders).orders,
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** Alexa's directive that shows a screen. */
export interface RenderDocument {
  readonly type: 'Alexa.Presentation.APL.RenderDocument';
  readonly token: string;
  readonly document: object;
  readonly datasources: { readonly screen: object };
}

/**
 * Returns the directive that shows a screen.
 *
 * @param name the screen
 * @param data what it shows
 * @param buttons its buttons, the most important one first: a round screen shows one
 * @param locale of the texts, which says where a line begins
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-interface.html#renderdocument-directive
 */
export function screen<Name extends keyof Screens>(
  name: Name,
  data: Screens[Name],
  buttons: readonly ButtonText[],
  locale: string,
): RenderDocument {
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: name,
    document: documents[name](),
    datasources: { screen: { ...data, buttons, direction: directionOf(locale) } },
  };
}

/** Returns where a line begins: of Alexa's languages, only Arabic begins on the right. */
function directionOf(locale: string): 'LTR' | 'RTL' {
  return locale.startsWith('ar') ? 'RTL' : 'LTR';
}
