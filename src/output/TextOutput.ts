import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { LinkOutput } from './LinkOutput';
import { SpokenOutput } from './SpokenOutput';
import type { Text } from './Text';

export type TextOptions = OutputOptions & Text;

/** Says a text, then asks "Anything else?" */
@Output()
export class AnswerOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.answer(this.render(this.options));
  }
}

/** Says a text that already ends with a question. */
@Output()
export class QuestionOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.ask(this.render(this.options));
  }
}

/** Asks a yes-or-no question, and repeats it if the user says nothing. */
@Output()
export class ConfirmationOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    const message = this.render(this.options);
    return { message, reprompt: message, listen: true };
  }
}

/** Says a text and ends the session. */
@Output()
export class LastWordOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return { message: this.render(this.options), listen: false };
  }
}

/** Says a text, sends the account linking card and ends the session. */
@Output()
export class LinkCardOutput extends LinkOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.askToLink(this.render(this.options));
  }
}
