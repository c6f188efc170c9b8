import type { RunEvents } from '@jovotech/cli-command-run';
import { type CliFlags, flags, type PluginContext, PluginCommand } from '@jovotech/cli-core';
import { spawn } from 'node:child_process';
import { defaultPorts, runningCliVariable } from '../src/config/laptop';

/**
 * `jovo run`: starts what `npm start` starts. Jovo's own command offers the Jovo Debugger, which was shut
 * down, and looks for newer packages, of which there are none.
 */
export class RunCommand extends PluginCommand<RunEvents> {
  static override id = 'run';
  static override description = [
    'Start the playground: the skill, with Alexa and Auth0 on your laptop',
    'The same as npm start, which has more options.',
  ].join('\n');
  static override examples = ['jovo run', 'jovo run --port 8008', 'jovo run --stage prod'];
  static override flags = {
    port: flags.string({
      char: 'p',
      description: "The port of the skill's webhook",
      default: String(defaultPorts.webhook),
    }),
    ...PluginCommand.flags,
  };

  declare $context: PluginContext & { flags: CliFlags<typeof RunCommand> };

  override install(): void {
    this.middlewareCollection = { 'before.run': [this.introduce.bind(this)] };
  }

  override async run(): Promise<void> {
    const { flags: given } = this.parse(RunCommand);
    this.$context.flags = given;
    await this.$emitter.run('before.run');
    process.env.JOVO_PORT = given.port;
    const child = spawn('npm', ['run', '--silent', `start:${given.stage ?? 'dev'}`], {
      shell: process.platform === 'win32',
      stdio: 'inherit',
    });
    // Ctrl+C reaches it too, and it ends in order.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('exit', (code) => process.exit(code ?? 1));
    await this.$emitter.run('run');
  }

  /** On Ctrl+C npm ends at once, and not what it started: that must watch this process. */
  private introduce(): void {
    process.env[runningCliVariable] = String(process.pid);
  }
}
