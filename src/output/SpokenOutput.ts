import { BaseOutput, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { TextKey } from '../i18n';
import { escapeForSsml, type Ssml } from './ssml';
import type { Text, TextArguments } from './Text';

/** An output whose words come from `src/i18n`. */
export abstract class SpokenOutput<
  Options extends OutputOptions = OutputOptions,
> extends BaseOutput<Options> {
  /**
   * A text in the language of the request.
   *
   * @param text the name of the text, and the values that are put into it
   */
  protected say<Key extends TextKey>(...[text, values]: TextArguments<Key>): string {
    return this.render({ text, values } as Text);
  }

  /** A text and its values in the language of the request. */
  protected render({ text, values }: Text): string {
    const options: Record<string, string | undefined> = { lng: this.$request.getLocale() };
    for (const [name, value] of Object.entries<string | Ssml>(values ?? {})) {
      options[name] = typeof value === 'string' ? escapeForSsml(value) : value.ssml;
    }
    // Jovo's `$t` would look for a text for Alexa alone first, and there is none: 0.02 ms.
    return this.$app.i18n.t<string>(text, options);
  }

  /**
   * An answer after which the user may go on talking. Alexa closes the microphone after an answer
   * that asks nothing, so one is asked.
   *
   * @param message what is said
   */
  protected ask(message: string): OutputTemplate {
    return { message, reprompt: this.say('reprompt'), listen: true };
  }

  /**
   * An answer and the question whether there is more.
   *
   * @param message what is said
   */
  protected answer(message: string): OutputTemplate {
    return this.ask(`${message} ${this.say('anythingElse')}`);
  }
}
