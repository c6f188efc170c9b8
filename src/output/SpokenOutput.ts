import { type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { TextKey } from '../i18n';
import { LeanOutput } from '../jovo/lean';
import { escapeForSsml, type Ssml } from './ssml';

/** An output whose words come from `src/i18n`. */
export abstract class SpokenOutput<
  Options extends OutputOptions = OutputOptions,
> extends LeanOutput<Options> {
  /**
   * A text in the language of the request.
   *
   * @param key the name of the text
   * @param values what is put into it; a string may hold anything, for it is escaped
   */
  protected say(key: TextKey, values: Readonly<Record<string, string | Ssml>> = {}): string {
    const safe = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? escapeForSsml(value) : value.ssml,
    ]);
    return this.$t<string>(key, Object.fromEntries(safe) as Record<string, string>);
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
