import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import { reportFor, summaryOf } from '../../linking/doctor/report';
import { isColoured } from '../isColoured';
import { jovoErrorProperties } from '../jovoErrorProperties';
import type { LinkingPlugin } from '../LinkingPlugin';
import { orderIntents } from '../leaveOutIntents';
import { ownersList } from './ownersList';
import { examine } from './examine';
import { readBuilt } from './readCandidate';
import { runSkill } from './runSkill';

/** Exit codes: at least one check failed, or nothing could be checked. */
const EXIT = { failed: 1, notChecked: 2 } as const;

/** `jovo certify`: checks what Amazon's testers will check, as far as a program can. */
export class Certify extends PluginCommand {
  static override id = 'certify';
  static override description = [
    'Check the built skill against what Amazon requires of skills in its store',
    `Changes nothing. Exits with 0 if no check failed, ${EXIT.failed} if one did, ${EXIT.notChecked} if it couldn't check.`,
  ].join('\n');
  static override examples = ['jovo certify', 'jovo certify --stage prod --json'];
  static override flags = {
    json: flags.boolean({ description: 'Print only JSON' }),
    ...PluginCommand.flags,
  };

  declare $plugin: LinkingPlugin;

  override async run(): Promise<void> {
    const options = this.parse(Certify).flags;
    const stage = this.$plugin.useStage(options.stage);
    const built = readBuilt(stage, this.$plugin);
    const hasOrders = Object.values(built.models).some(({ intents }) =>
      intents.some(({ name }) => orderIntents.includes(name)),
    );
    const skill = await runSkill(hasOrders);
    const findings = await examine({ ...built, talk: skill.talk }).finally(() => skill.stop());
    const summary = summaryOf(findings);

    const report = options.json
      ? JSON.stringify({ stage, summary, findings }, null, 2)
      : `\nCertification of the stage ${stage}\n\n${reportFor(findings, isColoured())}\n${ownersList(findings)}`;
    this.log(report);
    if (summary.failed > 0) process.exitCode = EXIT.failed;
  }

  override catch(error: Error): Promise<void> {
    const properties = jovoErrorProperties(error);
    if (this.argv.includes('--json')) this.log(JSON.stringify({ error: properties }, null, 2));
    else JovoCliError.print(new JovoCliError(properties));
    process.exitCode = EXIT.notChecked;
    return Promise.resolve();
  }
}
