import type { OutputOptions, OutputTemplate } from '@jovotech/framework';
import type { Button } from '../alexa/touch';
import { screen, type Screens } from '../apl';
import type { TextKey } from '../i18n';
import { SpokenOutput } from './SpokenOutput';
import type { Text, TextArguments } from './Text';

/** What buttons say. */
const LABELS = {
  whoAmI: 'screen.whoAmI',
  whatYouKnow: 'screen.whatYouKnow',
  isLinked: 'screen.signedIn',
  orderStatus: 'screen.orderStatus',
  help: 'screen.help',
} as const satisfies Record<Button, TextKey>;

/** Base class of outputs that show something on devices with a screen. */
export abstract class ScreenOutput<
  Options extends OutputOptions = OutputOptions,
> extends SpokenOutput<Options> {
  /** Returns a text for the screen, with its values filled in. */
  protected write<Key extends TextKey>(...[text, values]: TextArguments<Key>): string {
    return this.render({ text, values } as Text, escapeForScreens);
  }

  /**
   * Adds a screen to an output if the device has one.
   *
   * @param output what is said
   * @param name the screen
   * @param data returns what it shows
   * @param buttons its buttons, the most important one first
   */
  protected show<Name extends keyof Screens>(
    output: OutputTemplate,
    name: Name,
    data: () => Screens[Name],
    buttons: readonly Button[],
  ): OutputTemplate {
    if (!this.$alexa?.$request.isAplSupported()) return output;
    const labelled = buttons.map((button) => ({ name: button, label: this.say(LABELS[button]) }));
    const directive = screen(name, data(), labelled, this.$request.getLocale() ?? '');
    const native = output.platforms?.alexa?.nativeResponse?.response;
    const response = {
      ...native,
      directives: [{ ...directive }],
      // An ended session would take the screen away.
      ...(output.listen === false && { shouldEndSession: undefined }),
    };
    return { ...output, platforms: { alexa: { nativeResponse: { response } } } };
  }
}

/** Escapes what screens read as markup. */
export function escapeForScreens(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
