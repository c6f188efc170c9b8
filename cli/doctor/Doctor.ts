import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import { ConfigError, type Stage } from '../../src/config';
import { isColoured } from '../isColoured';
import { jovoErrorProperties } from '../jovoErrorProperties';
import { chooseAskProfile, projectSmapi } from '../askProfile';
import { type LinkingPlugin, type StageConfig } from '../LinkingPlugin';
import { knownStage } from '../stages';
import { diagnose } from '../../linking/doctor/diagnose';
import { readSubject } from './readSubject';
import { reportFor, summaryOf } from '../../linking/doctor/report';

/** Exit codes: at least one check failed, or the doctor couldn't check anything. */
const EXIT = { failed: 1, noDiagnosis: 2 } as const;

/** `jovo doctor`: finds out, without a user, why accounts can't be linked. */
export class Doctor extends PluginCommand {
  static override id = 'doctor';
  static override description = [
    "Find out, without a user, why accounts can't be linked",
    `Changes nothing. Exits with 0 if no check failed, ${EXIT.failed} if one did, ${EXIT.noDiagnosis} if it couldn't check.`,
  ].join('\n');
  static override examples = ['jovo doctor', 'jovo doctor --stage prod --json'];
  static override flags = {
    json: flags.boolean({ description: 'Print only JSON' }),
    'ask-profile': flags.string({ description: 'The ASK CLI profile to use' }),
    ...PluginCommand.flags,
  };

  declare $plugin: LinkingPlugin;

  override async run(): Promise<void> {
    const options = this.parse(Doctor).flags;
    const stage = knownStage(this.$cli.project?.stage, options.stage);
    const { environment } = this.$plugin.config;
    const subject = readSubject(stage, environment, this.configOf(stage)?.accountLinking);
    const { vendorId = '' } = subject.known;
    const profile = chooseAskProfile(vendorId, options['ask-profile']);
    const findings = await diagnose(subject, projectSmapi(profile));
    const summary = summaryOf(findings);

    const report = options.json
      ? JSON.stringify({ stage, summary, findings }, null, 2)
      : `\nAccount linking of the stage ${stage}\n\n${reportFor(findings, isColoured())}\n`;
    this.log(report);
    if (summary.failed > 0) process.exitCode = EXIT.failed;
  }

  /** Undefined if the environment is invalid, which is the first thing that the doctor reports. */
  private configOf(stage: Stage): StageConfig | undefined {
    try {
      return this.$plugin.config.forStage(stage);
    } catch (error) {
      if (error instanceof ConfigError) return undefined;
      throw error;
    }
  }

  override catch(error: Error): Promise<void> {
    const properties = jovoErrorProperties(error);
    if (this.argv.includes('--json')) this.log(JSON.stringify({ error: properties }, null, 2));
    else JovoCliError.print(new JovoCliError(properties));
    process.exitCode = EXIT.noDiagnosis;
    return Promise.resolve();
  }
}
