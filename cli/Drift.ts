import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import { jovoErrorProperties } from './jovoErrorProperties';
import { chooseAskProfile, projectSmapi } from './askProfile';
import { deployedSkill } from './deployedSkill';
import { type LinkingPlugin } from './LinkingPlugin';
import { skillStages, type SkillStage } from '../linking/smapi/Smapi';
import { describeReport, driftReport } from '../linking/drift/driftReport';

/** Exit codes, like those of `diff`. */
const DIFFERS = 1;
const NOT_COMPARED = 2;

/** `jovo drift`: compares account linking at Amazon with the project. It only reads. */
export class Drift extends PluginCommand {
  static override id = 'drift';
  static override description = [
    'Compare account linking at Amazon with the project',
    `Changes nothing. Exits with 0 if nothing differs, ${DIFFERS} if something does, ${NOT_COMPARED} if it can't compare.`,
  ].join('\n');
  static override examples = ['jovo drift', 'jovo drift --skill-stage live --json'];
  static override flags = {
    json: flags.boolean({ description: 'Print only JSON' }),
    'skill-stage': flags.enum<SkillStage>({
      description: "The skill's stage at Amazon",
      options: [...skillStages],
      default: 'development',
    }),
    'ask-profile': flags.string({ description: 'The ASK CLI profile to use' }),
    ...PluginCommand.flags,
  };

  declare $plugin: LinkingPlugin;

  override async run(): Promise<void> {
    const { flags: given } = this.parse(Drift);
    const skillId = deployedSkill(this.$plugin, given.stage);
    const { accountLinking, askProfile, vendorId } = this.$plugin.config;
    const profile = chooseAskProfile(vendorId, given['ask-profile'] ?? askProfile);
    const report = await driftReport(
      projectSmapi(profile),
      accountLinking,
      skillId,
      given['skill-stage'],
    );
    this.log(given.json ? JSON.stringify(report, null, 2) : describeReport(report));
    if (!report.same) process.exitCode = DIFFERS;
  }

  override catch(error: Error): Promise<void> {
    const properties = jovoErrorProperties(error);
    if (this.argv.includes('--json')) this.log(JSON.stringify({ error: properties }, null, 2));
    else JovoCliError.print(new JovoCliError(properties));
    process.exitCode = NOT_COMPARED;
    return Promise.resolve();
  }
}
