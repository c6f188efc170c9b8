import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { TextKey } from '../i18n';
import { SpokenOutput } from './SpokenOutput';

export interface TextOptions extends OutputOptions {
  text: TextKey;
}

/** Says a text that needs no values, and asks whether there is more. */
@Output()
export class AnswerOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.answer(this.say(this.options.text));
  }
}

/** Says a text that is a question already. */
@Output()
export class QuestionOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.ask(this.say(this.options.text));
  }
}

/** Says a text as the last thing in the session. */
@Output()
export class LastWordOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return { message: this.say(this.options.text), listen: false };
  }
}
