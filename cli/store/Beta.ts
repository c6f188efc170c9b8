import { flags, JovoCliError } from '@jovotech/cli-core';
import { BetaTests } from '../../linking/smapi/BetaTests';
import {
  createBeta,
  describeBeta,
  endBeta,
  inviteTesters,
  removeTesters,
  startBeta,
  type BetaContext,
} from '../../linking/store/beta';
import { refuseUnknownFlags } from '../refuseUnknownFlags';
import { readEmails } from './readEmails';
import { StoreCommand, storeFlags } from './StoreCommand';

const actions = ['create', 'invite', 'start', 'status', 'remove', 'end'] as const;
type Action = (typeof actions)[number];

/** `jovo beta`: lets testers use the skill before it is in the store. */
export class Beta extends StoreCommand {
  static override id = 'beta';
  static override description = [
    'Let testers use the skill before it is in the store',
    'Each action can be repeated: what is done already is left alone.',
  ].join('\n');
  static override examples = [
    'jovo beta create',
    'jovo beta invite ada@example.com grace@example.com',
    'jovo beta invite --file testers.txt',
    'jovo beta start',
    'jovo beta status',
  ];
  static override args = [{ name: 'action', required: true, options: [...actions] }];
  static override strict = false;
  static override flags = {
    file: flags.string({ description: 'A file with one email address on each line' }),
    'feedback-email': flags.string({ description: 'Where testers can write to (create)' }),
    ...storeFlags,
  };

  override async run(): Promise<void> {
    const { argv, flags: given } = this.parse(Beta);
    const [action, ...addresses] = argv;
    refuseUnknownFlags(Beta.id, addresses);
    const readAddresses = (): string[] => readEmails(addresses, given.file);
    if (action !== 'invite' && action !== 'remove' && addresses.length > 0) {
      throw new JovoCliError({ message: `jovo beta ${action} takes no email addresses.` });
    }
    const { skillId, options } = this.skillAt(given);
    const context: BetaContext = {
      skillId,
      betaTests: new BetaTests(options),
      patience: this.patience,
      command: 'npx jovo beta',
    };
    const feedbackEmail = given['feedback-email'];
    this.log(await act(action as Action, context, readAddresses, feedbackEmail));
  }
}

function act(
  action: Action,
  context: BetaContext,
  readAddresses: () => string[],
  feedbackEmail: string | undefined,
): Promise<string> {
  switch (action) {
    case 'create':
      return createBeta(context, feedbackEmail);
    case 'invite':
      return inviteTesters(context, readAddresses());
    case 'start':
      return startBeta(context);
    case 'status':
      return describeBeta(context);
    case 'remove':
      return removeTesters(context, readAddresses());
    case 'end':
      return endBeta(context);
  }
}
