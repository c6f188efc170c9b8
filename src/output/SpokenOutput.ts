import { BaseOutput, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { requestIdOf } from '../alexa/sender';
import type { TextKey } from '../i18n';
import { oneOf } from './oneOf';
import { escapeForSsml, type Ssml } from './ssml';
import type { Text, TextArguments } from './Text';

/** Base class of outputs whose texts come from `src/languages`. */
export abstract class SpokenOutput<
  Options extends OutputOptions = OutputOptions,
> extends BaseOutput<Options> {
  /** Returns a text in the request's language, with its values filled in. */
  protected say<Key extends TextKey>(...[text, values]: TextArguments<Key>): string {
    return this.render({ text, values } as Text);
  }

  /** @param escape makes a value safe for the medium. Default: for speech */
  protected render({ text, values }: Text, escape = escapeForSsml): string {
    const options: Record<string, string | undefined> = { lng: this.$request.getLocale() };
    for (const [name, value] of Object.entries<string | Ssml>(values ?? {})) {
      options[name] = typeof value === 'string' ? escape(value) : value.ssml;
    }
    // Jovo's `$t` would first look for Alexa-specific texts, which we don't have: 0.02 ms.
    const texts = this.$app.i18n.t<string | string[]>(text, options);
    return typeof texts === 'string'
      ? texts
      : oneOf(texts, requestIdOf(this.jovo.$alexa?.$request ?? {}));
  }

  /** Returns an output that keeps the microphone open. The texts must end with a question. */
  protected ask(message: string, reprompt = this.say('reprompt')): OutputTemplate {
    return { message, reprompt, listen: true };
  }

  /**
   * Returns an output that asks "Anything else?" after the message. Users who asked without opening the
   * skill ("ask … who am I") want the answer only.
   *
   * @param reprompt what is said if the user says nothing. Default: what can be asked
   */
  protected answer(message: string, reprompt?: string): OutputTemplate {
    const isOneShot =
      this.$request.isNewSession() === true && this.$input.getIntentName() !== undefined;
    if (isOneShot) return { message, listen: false };
    return this.ask(`${message} ${this.say('anythingElse')}`, reprompt);
  }
}
