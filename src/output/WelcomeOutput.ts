import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface WelcomeOptions extends OutputOptions {
  /** The name to greet the user by, if there is one. */
  name?: string;
  /** Whether the user opens the skill for the first time. Default: false. */
  isFirst?: boolean;
}

/** Greets a user whose account is linked, and asks what they want. */
@Output()
export class WelcomeOutput extends SpokenOutput<WelcomeOptions> {
  override build(): OutputTemplate {
    return this.ask(this.welcome());
  }

  private welcome(): string {
    const { name, isFirst = false } = this.options;
    if (!name) return this.say(isFirst ? 'welcome.firstNameless' : 'welcome.nameless');
    return this.say(isFirst ? 'welcome.firstNamed' : 'welcome.named', { name });
  }
}
