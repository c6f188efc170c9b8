import { BuildPlatform } from '@jovotech/cli-command-build';
import { GetPlatform } from '@jovotech/cli-command-get';
import { Run } from '@jovotech/cli-command-run';
import { type PluginCommand } from '@jovotech/cli-core';
import { runningCliVariable } from '../src/config/laptop';
import { DeployCommand } from './deploy/DeployCommand';

/**
 * `jovo run` without the question for newer packages, which fails where there is no internet. And it
 * says who it is: on Ctrl+C it ends the shell that it started, and not the programs in it, so these
 * have to look after themselves.
 */
class RunOffline extends Run {
  override install(): void {
    this.middlewareCollection = { 'before.run': [this.introduce.bind(this)] };
  }

  private introduce(): void {
    process.env[runningCliVariable] = String(process.pid);
  }
}

/** What the Jovo CLI can do in this project, but for what the Alexa plugin adds. */
export const commands: (typeof PluginCommand)[] = [
  BuildPlatform,
  DeployCommand,
  GetPlatform,
  RunOffline,
];
