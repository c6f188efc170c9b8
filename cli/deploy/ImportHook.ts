import { JovoCliError, Log } from '@jovotech/cli-core';
import { AlexaCli } from '@jovotech/platform-alexa';
import type { DeployHook } from '@jovotech/platform-alexa/dist/types/cli/hooks/DeployHook';
import { importPackage } from '../../linking/deploy/importPackage';
import { type Smapi } from '../../linking/smapi/Smapi';
import { projectSmapi } from '../askProfile';
import { readPackage } from './readPackage';

/** Jovo's hook, which the package doesn't export. */
const [JovoDeployHook] = (AlexaCli.prototype.getHooks() as unknown as (typeof DeployHook)[]).filter(
  ({ name }) => name === 'DeployHook',
);
if (!JovoDeployHook) throw new Error("Jovo's AlexaCli has no DeployHook.");

/**
 * Jovo's deploy to Amazon, except that it waits for the result: Jovo reports an import that was rolled
 * back, or whose model wasn't built, as completed.
 */
export class ImportHook extends JovoDeployHook {
  override async deploy(): Promise<void> {
    const { alexa } = this.$context;
    if (alexa.isACSkill) {
      throw new JovoCliError({
        message: "This project can't deploy skills with Alexa Conversations.",
        hint: 'Remove conversations from jovo.project.ts.',
      });
    }
    const { archive, locales } = readPackage(this.$plugin.skillPackagePath);
    const smapi: Smapi = projectSmapi(alexa.askProfile);
    const { skillId, warnings } = await importPackage(
      smapi,
      { archive, locales, skillId: alexa.skillId },
      { say: (text) => Log.info(text) },
      alexa,
    );
    this.setSkillId(skillId);
    await smapi.enableSkill(skillId);
    Log.info(`Amazon has imported and built the skill package. Skill ID: ${skillId}`);
    for (const warning of warnings) Log.warning(warning);
  }
}
