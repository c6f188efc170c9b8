import type { OutputOptions, OutputTemplate } from '@jovotech/framework';
import { LinkAccountCardOutput } from '@jovotech/platform-alexa';
import type { LinkAccountScreen } from '../apl/linkAccount';
import { ScreenOutput } from './ScreenOutput';

const BUTTONS = ['isLinked', 'help'] as const;

/** Base class of outputs that ask the user to link an account. */
export abstract class LinkOutput<
  Options extends OutputOptions = OutputOptions,
> extends ScreenOutput<Options> {
  /** Returns an output that sends the account linking card and, if there is a screen, shows the steps. */
  protected askToLink(message: string): OutputTemplate {
    const output = new LinkAccountCardOutput(this.jovo, { message }).build() as OutputTemplate;
    return this.show(output, 'linkAccount', () => this.screen(), BUTTONS);
  }

  private screen(): LinkAccountScreen {
    const steps = ['screen.openApp', 'screen.openCard', 'screen.signIn'] as const;
    return {
      title: this.write('screen.linkTitle'),
      steps: steps.map((text, index) => ({ number: `${index + 1}`, text: this.write(text) })),
    };
  }
}
