import { BuildPlatform } from '@jovotech/cli-command-build';
import { GetPlatform } from '@jovotech/cli-command-get';
import { type PluginCommand } from '@jovotech/cli-core';
import { DeployCommand } from './deploy/DeployCommand';
import { refuseUnknownFlags } from './refuseUnknownFlags';
import { RunCommand } from './RunCommand';

/** `jovo build:platform`, which refuses flags that it doesn't have. */
class BuildCommand extends BuildPlatform {
  override parse<Flags>(
    ...given: Parameters<typeof BuildPlatform.prototype.parse<Flags>>
  ): ReturnType<typeof BuildPlatform.prototype.parse<Flags>> {
    const output = super.parse<Flags>(...given);
    refuseUnknownFlags(BuildPlatform.id, output.argv);
    return output;
  }
}

/** The commands of the Jovo CLI in this project, except those that the Alexa plugin adds. */
export const commands: (typeof PluginCommand)[] = [
  BuildCommand,
  DeployCommand,
  GetPlatform,
  RunCommand,
];
