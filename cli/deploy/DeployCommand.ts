import { DeployPlatform } from '@jovotech/cli-command-deploy';
import { refuseUnknownFlags } from '../refuseUnknownFlags';
import { type DeployContext } from './DeployContext';
import { explainFailure } from './explainFailure';

/** `jovo deploy:platform`, which says what is live when it fails half-way. */
export class DeployCommand extends DeployPlatform {
  declare $context: DeployContext;

  override parse<Flags>(
    ...given: Parameters<typeof DeployPlatform.prototype.parse<Flags>>
  ): ReturnType<typeof DeployPlatform.prototype.parse<Flags>> {
    const output = super.parse<Flags>(...given);
    refuseUnknownFlags(DeployPlatform.id, output.argv);
    return output;
  }

  override catch(error: Error): Promise<void> {
    const { phase, alexa, configuredSkill } = this.$context;
    const { stage } = this.$cli.project ?? {};
    return super.catch(explainFailure(error, { phase, alexa, configuredSkill, stage }));
  }
}
