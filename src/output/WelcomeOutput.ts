import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { WelcomeScreen } from '../apl/welcome';
import { escapeForScreens, ScreenOutput } from './ScreenOutput';

export interface WelcomeOptions extends OutputOptions {
  /** The name to greet the user by, if there is one. */
  name?: string;
  /** The picture in the account, if there is one. */
  picture?: string;
  /** Whether the user opens the skill for the first time. Default: false. */
  isFirst?: boolean;
}

const BUTTONS = ['whoAmI', 'whatYouKnow', 'help'] as const;

/** Greets a user whose account is linked, and asks what they want. */
@Output()
export class WelcomeOutput extends ScreenOutput<WelcomeOptions> {
  override build(): OutputTemplate {
    return this.show(this.ask(this.welcome()), 'welcome', () => this.screen(), BUTTONS);
  }

  private welcome(): string {
    const { name, isFirst = false } = this.options;
    if (!name) return this.say(isFirst ? 'welcome.firstNameless' : 'welcome.nameless');
    return this.say(isFirst ? 'welcome.firstNamed' : 'welcome.named', { name });
  }

  private screen(): WelcomeScreen {
    const { name = '', picture = '' } = this.options;
    const [initial = ''] = name;
    return {
      title: name ? this.write('screen.hello', { name }) : this.write('screen.helloNameless'),
      hint: this.write('screen.hint'),
      initial: escapeForScreens(initial.toLocaleUpperCase(this.$request.getLocale())),
      picture,
    };
  }
}
