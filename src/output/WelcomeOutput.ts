import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface WelcomeOptions extends OutputOptions {
  /** The name to greet the user by, if there is one. */
  name?: string;
}

/** Greets a user whose account is linked, and asks what they want. */
@Output()
export class WelcomeOutput extends SpokenOutput<WelcomeOptions> {
  override build(): OutputTemplate {
    const { name } = this.options;
    return this.ask(name ? this.say('welcome.named', { name }) : this.say('welcome.nameless'));
  }
}
