import { JovoCliPlugin, type PluginCommand, type PluginType } from '@jovotech/cli-core';
import type * as Commands from './commands';

/**
 * The commands of the Jovo CLI. Without them in the project, a CLI that is installed in the project
 * too finds no command but `new`.
 */
export class JovoCommands extends JovoCliPlugin {
  get id(): string {
    return 'commands';
  }

  get type(): PluginType {
    return 'command';
  }

  override getCommands(): (typeof PluginCommand)[] {
    // Only now: a command reads the project file when it is loaded. Imported by the project file,
    // it would read a half of it, and Jovo would warn that the stage cannot be found.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { commands } = require('./commands') as typeof Commands;
    return commands;
  }
}
