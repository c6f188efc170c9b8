import { BuildPlatform } from '@jovotech/cli-command-build';
import { GetPlatform } from '@jovotech/cli-command-get';
import { Run } from '@jovotech/cli-command-run';
import { type PluginCommand } from '@jovotech/cli-core';
import { runningCliVariable } from '../src/config/laptop';
import { DeployCommand } from './deploy/DeployCommand';
import { refuseUnknownFlags } from './refuseUnknownFlags';

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

/**
 * `jovo run` without the check for newer packages, which fails without internet access. It also tells
 * its process ID: on Ctrl+C it ends the shell that it started, but not the programs in it, so they
 * must watch it.
 */
class RunOffline extends Run {
  override install(): void {
    this.middlewareCollection = { 'before.run': [this.introduce.bind(this)] };
  }

  private introduce(): void {
    process.env[runningCliVariable] = String(process.pid);
  }
}

/** The commands of the Jovo CLI in this project, except those that the Alexa plugin adds. */
export const commands: (typeof PluginCommand)[] = [
  BuildCommand,
  DeployCommand,
  GetPlatform,
  RunOffline,
];
