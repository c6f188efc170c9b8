import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { LinkAccountCardOutput } from '@jovotech/platform-alexa';
import { SpokenOutput } from './SpokenOutput';
import type { Text } from './Text';

/** Which text is said, with the values that it needs. */
export type TextOptions = OutputOptions & Text;

/** Says a text and asks whether there is more. */
@Output()
export class AnswerOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.answer(this.render(this.options));
  }
}

/** Says a text that is a question already. */
@Output()
export class QuestionOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return this.ask(this.render(this.options));
  }
}

/** Asks a question that wants a yes or a no, and asks it again if nothing is said. */
@Output()
export class ConfirmationOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    const message = this.render(this.options);
    return { message, reprompt: message, listen: true };
  }
}

/** Says a text as the last thing in the session. */
@Output()
export class LastWordOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate {
    return { message: this.render(this.options), listen: false };
  }
}

/** Says a text as the last thing in the session, and sends the card for linking an account. */
@Output()
export class LinkCardOutput extends SpokenOutput<TextOptions> {
  override build(): OutputTemplate | OutputTemplate[] {
    return new LinkAccountCardOutput(this.jovo, { message: this.render(this.options) }).build();
  }
}
