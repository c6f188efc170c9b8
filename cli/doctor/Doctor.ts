import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import { processEnvironment } from '../../src/config';
import { jovoErrorProperties } from '../jovoErrorProperties';
import { chooseAskProfile } from '../smapi/askProfile';
import { Smapi } from '../../linking/smapi/Smapi';
import { knownStage } from '../stages';
import { diagnose } from '../../linking/doctor/diagnose';
import { readSubject } from './readSubject';
import { reportFor, summaryOf } from '../../linking/doctor/report';

/** Exit codes: at least one check failed; or the doctor could not examine anything. */
const EXIT = { failed: 1, noDiagnosis: 2 } as const;

/** `jovo doctor`: finds out without a user why accounts cannot be linked. */
export class Doctor extends PluginCommand {
  static override id = 'doctor';
  static override description = [
    'Find out without a user why accounts cannot be linked',
    `Changes nothing. Exit code: 0 nothing failed, ${EXIT.failed} something failed, ${EXIT.noDiagnosis} no diagnosis.`,
  ].join('\n');
  static override examples = ['jovo doctor', 'jovo doctor --stage prod --json'];
  static override flags = {
    json: flags.boolean({ description: 'Print JSON and nothing else' }),
    'ask-profile': flags.string({ description: 'The profile of the ASK CLI' }),
    ...PluginCommand.flags,
  };

  override async run(): Promise<void> {
    const options = this.parse(Doctor).flags;
    const stage = knownStage(this.$cli.project?.stage, options.stage);
    const subject = readSubject(stage, processEnvironment());
    const { vendorId = '' } = subject.known;
    const profile = chooseAskProfile(process.env, vendorId, options['ask-profile']);
    const findings = await diagnose(subject, new Smapi({ profile }));
    const summary = summaryOf(findings);

    const report = options.json
      ? JSON.stringify({ stage, summary, findings }, null, 2)
      : `\nAccount linking of the stage ${stage}\n\n${reportFor(findings, isColoured())}\n`;
    this.log(report);
    if (summary.failed > 0) process.exitCode = EXIT.failed;
  }

  override catch(error: Error): Promise<void> {
    const properties = jovoErrorProperties(error);
    if (this.argv.includes('--json')) this.log(JSON.stringify({ error: properties }, null, 2));
    else JovoCliError.print(new JovoCliError(properties));
    process.exitCode = EXIT.noDiagnosis;
    return Promise.resolve();
  }
}

/** A terminal says no when NO_COLOR is set: https://no-color.org */
function isColoured(): boolean {
  return process.stdout.isTTY && process.stdout.hasColors();
}
