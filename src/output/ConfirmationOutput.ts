import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { TextKey } from '../i18n';
import { SpokenOutput } from './SpokenOutput';

export interface ConfirmationOptions extends OutputOptions {
  /** What is asked, to be answered with yes or no. */
  question: TextKey;
  /** The name that it is about, if it is about one. */
  name?: string;
}

/** Asks a question that wants a yes or a no. */
@Output()
export class ConfirmationOutput extends SpokenOutput<ConfirmationOptions> {
  override build(): OutputTemplate {
    const { question, name = '' } = this.options;
    const message = this.say(question, { name });
    return { message, reprompt: message, listen: true };
  }
}
