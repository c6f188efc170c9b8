import { type BuildPlatformContext, type BuildPlatformEvents } from '@jovotech/cli-command-build';
import { Log, PluginHook } from '@jovotech/cli-core';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountLinkingFile } from '../linking/accountLinking';
import { checkInvocationNames } from './invocationName';
import { checkModels } from './languages';
import { leaveOutIntents } from './leaveOutIntents';
import { type LinkingPlugin } from './LinkingPlugin';
import { keepPauses, skipPauses } from './pauses';
import { checkStoreTexts } from './storeTexts';

/** Makes `jovo build:platform` write `accountLinking.json`, and build everything or nothing. */
export class BuildLinkingHook extends PluginHook<BuildPlatformEvents> {
  declare $plugin: LinkingPlugin;
  declare $context: BuildPlatformContext;

  override install(): void {
    this.middlewareCollection = {
      'before.build:platform': [
        this.checkPlatform.bind(this),
        this.useStage.bind(this),
        skipPauses,
      ],
      'build:platform': [this.removeFormerBuild.bind(this)],
      'after.build:platform': [
        this.leaveOutIntents.bind(this),
        this.copyIcons.bind(this),
        this.writeAccountLinking.bind(this),
        keepPauses,
      ],
    };
  }

  private checkPlatform(): void {
    if (!this.$context.platforms.includes(this.$plugin.id)) this.uninstall();
  }

  private useStage(): void {
    const stage = this.$plugin.useStage(this.$context.flags.stage);
    checkModels(this.$cli.project?.getModelsPath() ?? 'models');
    checkStoreTexts(this.$plugin.config.manifest, this.$plugin.config.locales ?? {});
    checkInvocationNames({ isPublished: stage === 'prod' });
    for (const warning of this.$plugin.config.warnings ?? []) Log.warning(warning);
  }

  /** Jovo merges new files into old ones, so what the project dropped would stay in the package. */
  private removeFormerBuild(): void {
    rmSync(this.$plugin.skillPackagePath, { recursive: true, force: true });
    rmSync(this.$plugin.accountLinkingPath, { force: true });
  }

  private leaveOutIntents(): void {
    leaveOutIntents(this.$plugin.modelsPath, this.$plugin.config.leftOutIntents ?? []);
  }

  /** https://developer.amazon.com/en-US/docs/alexa/smapi/skill-package-api-reference.html */
  private copyIcons(): void {
    const images = 'assets/images';
    cpSync(join(__dirname, '..', images), join(this.$plugin.skillPackagePath, images), {
      recursive: true,
    });
  }

  private writeAccountLinking(): void {
    const { config, accountLinkingPath } = this.$plugin;
    writeFileSync(accountLinkingPath, accountLinkingFile(config.accountLinking));
  }
}
