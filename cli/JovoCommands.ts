import { JovoCliPlugin, type PluginCommand, type PluginType } from '@jovotech/cli-core';
import type * as Commands from './commands';

/**
 * Adds the commands of the Jovo CLI to the project. Without them, a CLI that is installed in the
 * project finds only the command `new`.
 */
export class JovoCommands extends JovoCliPlugin {
  get id(): string {
    return 'commands';
  }

  get type(): PluginType {
    return 'command';
  }

  override getCommands(): (typeof PluginCommand)[] {
    // Not earlier: commands read the project file when they are loaded. If the project file imported
    // them, they would read an incomplete one, and Jovo would warn that it can't find the stage.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
    const { commands } = require('./commands') as typeof Commands;
    return commands;
  }
}
