import { flags } from '@jovotech/cli-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Certifications,
  withdrawalReasons,
  type WithdrawalReason,
} from '../../linking/smapi/Certifications';
import {
  describeCertification,
  submitSkill,
  withdrawSkill,
  type SubmissionContext,
} from '../../linking/store/submission';
import { identity } from '../../src/identity';
import { StoreCommand, storeFlags } from './StoreCommand';
import { versionMessage } from './versionMessage';

/** Where the changes of each version are listed. */
const CHANGELOG = join(__dirname, '../../CHANGELOG.md');

/** `jovo submit`: lets Amazon validate the skill, and submits it for certification. */
export class Submit extends StoreCommand {
  static override id = 'submit';
  static override description = [
    "Submit the deployed skill for certification, once Amazon's validation finds nothing wrong",
    'Never submits twice: a skill in review is left alone.',
  ].join('\n');
  static override examples = [
    'jovo submit --publish-manually',
    'jovo submit status',
    'jovo submit withdraw --reason DISCOVERED_ISSUE',
  ];
  static override args = [
    { name: 'action', default: 'skill', options: ['skill', 'status', 'withdraw'] },
  ];
  static override flags = {
    'publish-manually': flags.boolean({
      description: "Don't publish the skill as soon as it's certified",
    }),
    message: flags.string({
      description: "What is new, up to 300 characters. Default: the changelog's latest changes",
    }),
    reason: flags.enum<WithdrawalReason>({
      description: 'Why the skill is withdrawn',
      options: [...withdrawalReasons],
      default: 'MORE_FEATURES',
    }),
    ...storeFlags,
  };

  override async run(): Promise<void> {
    const { argv, flags: given } = this.parse(Submit);
    const [action] = argv;
    const { skillId, options } = this.skillAt(given);
    const context: SubmissionContext = {
      skillId,
      certifications: new Certifications(options),
      patience: this.patience,
      command: 'npx jovo submit',
    };
    if (action === 'status') return this.log(await describeCertification(context));
    if (action === 'withdraw') {
      return this.log(await withdrawSkill(context, given.reason, given.message));
    }
    const submission = {
      locales: Object.values(this.$plugin.config.locales ?? {}).flat(),
      message: versionMessage(given.message ?? readFileSync(CHANGELOG, 'utf8')),
      testingInstructions: identity.testingInstructions,
      isPublished: !given['publish-manually'],
    };
    this.log(await submitSkill(context, submission));
  }
}
