import { type DeployPlatformEvents } from '@jovotech/cli-command-deploy';
import { flags, type InstallContext, JovoCliError, Log, PluginHook } from '@jovotech/cli-core';
import { existsSync, readFileSync } from 'node:fs';
import { accountLinkingFile } from '../../linking/accountLinking';
import { probeCallbacks } from '../../linking/callbackProbe';
import { describeDrift } from '../../linking/drift/linkingDrift';
import { alexaRedirectUrls } from '../../linking/redirectUrls';
import { chooseAskProfile, projectSmapi } from '../askProfile';
import { type LinkingPlugin } from '../LinkingPlugin';
import { type Smapi } from '../../linking/smapi/Smapi';
import { checkDeployable, checkVendor } from './checkDeployable';
import { type DeployContext } from './DeployContext';
import { describeCallbacks } from './describeCallbacks';
import { describeOutcome } from './describeOutcome';
import { sendLinking } from '../../linking/drift/sendLinking';

/** Makes `jovo deploy:platform` send account linking after the package was imported. */
export class DeployLinkingHook extends PluginHook<DeployPlatformEvents> {
  declare $plugin: LinkingPlugin;
  declare $context: DeployContext;

  override install(): void {
    this.middlewareCollection = {
      install: [this.addFlag.bind(this)],
      'before.deploy:platform': [this.checkPlatform.bind(this), this.prepare.bind(this)],
      'deploy:platform': [this.checkVendor.bind(this)],
      'after.deploy:platform': [
        this.deployLinking.bind(this),
        this.showCallbacks.bind(this),
        this.showSkillId.bind(this),
      ],
    };
  }

  private addFlag({ command, flags: known }: InstallContext): void {
    if (command !== 'deploy:platform') return;
    known['account-linking-secret'] = flags.boolean({
      description:
        'Send account linking even if it looks unchanged, since Amazon never shows the client secret',
    });
  }

  private checkPlatform(): void {
    if (!this.$context.platforms.includes(this.$plugin.id)) this.uninstall();
  }

  private prepare(): void {
    const { flags: given } = this.$context;
    const stage = this.$plugin.useStage(given.stage);
    const { accountLinking, askProfile, skillId, vendorId } = this.$plugin.config;
    const { accountLinkingPath } = this.$plugin;
    checkDeployable({
      stage,
      async: given.async ?? false,
      configuredSkill: skillId,
      requestedSkill: given['skill-id'],
      built: existsSync(accountLinkingPath) ? readFileSync(accountLinkingPath, 'utf8') : undefined,
      current: accountLinkingFile(accountLinking),
    });
    // AlexaCli looks for the skill only in files of an earlier deploy, which a CI job doesn't have.
    given['skill-id'] ??= skillId;
    given['ask-profile'] = chooseAskProfile(vendorId, given['ask-profile'] ?? askProfile);
    this.$context.configuredSkill = skillId;
  }

  /** Not earlier: AlexaCli chooses the profile in `before.deploy:platform`. */
  private async checkVendor(): Promise<void> {
    checkVendor(this.$plugin.config.vendorId, await this.smapi().getVendorIds());
    this.$context.phase = 'importing';
  }

  private async deployLinking(): Promise<void> {
    this.$context.phase = 'linking';
    const { accountLinking, skillId: configured } = this.$plugin.config;
    const skillId = this.$context.alexa?.skillId ?? '';
    if (configured !== undefined && skillId !== configured) {
      throw new JovoCliError({
        message: `Amazon imported the package into ${skillId}, not into ${configured}.`,
        hint: 'Set ALEXA_SKILL_ID to the skill that you mean, and build again.',
      });
    }

    const outcome = await sendLinking(this.smapi(), {
      skillId,
      accountLinking,
      always: this.$context.flags['account-linking-secret'] ?? false,
    });
    if (outcome.after.length > 0) {
      throw new JovoCliError({
        message: 'Account linking was sent, but Amazon shows different values.',
        details: describeDrift(outcome.after),
        hint: 'Compare again in a minute with: npx jovo drift',
      });
    }
    Log.spacer();
    Log.info(describeOutcome(outcome, accountLinking));
  }

  private async showCallbacks(): Promise<void> {
    const { accountLinking, vendorId } = this.$plugin.config;
    const { authorizationUrl, clientId } = accountLinking;
    const urls = alexaRedirectUrls(vendorId);
    const verdicts = await probeCallbacks(authorizationUrl, clientId, urls);
    const callbacks = urls.map((url, index) => ({ url, verdict: verdicts[index] ?? 'unknown' }));
    Log.spacer();
    Log.info(describeCallbacks(callbacks));
  }

  private showSkillId(): void {
    if (this.$plugin.config.skillId !== undefined) return;
    Log.spacer();
    Log.info('The next deploy and the webhook need the skill ID. Add this line to .env:');
    Log.info(`ALEXA_SKILL_ID=${this.$context.alexa?.skillId}`);
  }

  private smapi(): Smapi {
    return projectSmapi(this.$context.alexa?.askProfile);
  }
}
