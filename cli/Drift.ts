import { flags, JovoCliError, PluginCommand } from '@jovotech/cli-core';
import { jovoErrorProperties } from './jovoErrorProperties';
import { chooseAskProfile, projectSmapi } from './askProfile';
import { type LinkingPlugin } from './LinkingPlugin';
import { skillStages, type SkillStage } from '../linking/smapi/Smapi';
import { describeReport, driftReport } from '../linking/drift/driftReport';

/** The exit codes, after those of `diff`. */
const DIFFERS = 1;
const NOT_COMPARED = 2;

/** `jovo drift`: compares account linking that is live with what the project says; only reads. */
export class Drift extends PluginCommand {
  static override id = 'drift';
  static override description = [
    'Compare account linking that is live with what the project says',
    `Changes nothing. Exit code: 0 the same, ${DIFFERS} it differs, ${NOT_COMPARED} not compared.`,
  ].join('\n');
  static override examples = ['jovo drift', 'jovo drift --skill-stage live --json'];
  static override flags = {
    json: flags.boolean({ description: 'Print JSON and nothing else' }),
    'skill-stage': flags.enum<SkillStage>({
      description: 'The stage of the skill at Amazon',
      options: [...skillStages],
      default: 'development',
    }),
    'ask-profile': flags.string({ description: 'The profile of the ASK CLI' }),
    ...PluginCommand.flags,
  };

  declare $plugin: LinkingPlugin;

  override async run(): Promise<void> {
    const { flags: given } = this.parse(Drift);
    const skillId = this.useStage(given.stage);
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

  /** @returns the ID of the skill that is compared */
  private useStage(flag?: string): string {
    const stage = this.$plugin.useStage(flag);
    const { skillId } = this.$plugin.config;
    if (stage === 'prod' && skillId !== undefined) return skillId;
    throw new JovoCliError({
      message: `No skill of the stage ${stage} is known at Amazon.`,
      hint:
        stage === 'dev'
          ? 'The stage dev is the playground on this laptop. Compare --stage prod.'
          : 'Deploy the skill, and put its ID into .env as ALEXA_SKILL_ID.',
    });
  }
}
