import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface HelpOptions extends OutputOptions {
  isLinked: boolean;
  /** Whether the user wasn't understood twice in a row. Default: false. */
  isMisunderstood?: boolean;
}

/** Says what the user can ask or do next. */
@Output()
export class HelpOutput extends SpokenOutput<HelpOptions> {
  override build(): OutputTemplate {
    const { isLinked, isMisunderstood = false } = this.options;
    const help = this.say(isLinked ? 'help.linked' : 'help.unlinked');
    return this.ask(isMisunderstood ? `${this.say('help.fallbackAgain')} ${help}` : help);
  }
}
