import { linkingDrift } from '../drift/linkingDrift';
import { type Smapi } from '../smapi/Smapi';
import { SmapiError } from '../smapi/SmapiError';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { once } from './once';
import { withKnown, type Subject } from './Subject';

/** Failures that say that nobody is signed in to Amazon: then there is nothing to find fault with. */
const withoutCredentials: readonly string[] = ['not_signed_in', 'ask_cli_missing'];

/**
 * What Amazon has of the skill.
 *
 * @param smapi how it is asked
 */
export function amazonChecks(subject: Subject, smapi: Smapi): Check[] {
  const vendorIds = once(() => smapi.getVendorIds());
  const unlessOnLaptop =
    (run: () => Outcome | Promise<Outcome>): Check['run'] =>
    () =>
      subject.stage === 'dev' ? unchecked('the skill of the playground is not at Amazon') : run();

  return [
    {
      id: 'smapi',
      group: 'Amazon',
      title: 'Skill Management API',
      run: unlessOnLaptop(() =>
        translated(async () => {
          await vendorIds();
          return passed('it answers');
        }),
      ),
    },
    {
      id: 'vendor-id',
      group: 'Amazon',
      title: 'Vendor ID',
      needs: ['smapi'],
      run: () =>
        withKnown(subject, ['vendorId'], async ({ vendorId }) =>
          vendor(vendorId, await vendorIds()),
        ),
    },
    {
      id: 'skill',
      group: 'Amazon',
      title: 'Skill',
      needs: ['smapi'],
      run: () =>
        withKnown(subject, ['skillId'], ({ skillId }) =>
          translated(async () => {
            await smapi.getManifest(skillId);
            return passed(`${skillId} is there`);
          }),
        ),
    },
    {
      id: 'account-linking',
      group: 'Amazon',
      title: 'Account linking',
      needs: ['skill'],
      run: () => translated(() => accountLinking(subject, smapi)),
    },
  ];
}

function vendor(vendorId: string, vendorIds: readonly string[]): Outcome {
  if (vendorIds.includes(vendorId)) return passed(`${vendorId} is yours`);
  return failed(
    `${vendorId} is none of this account, which has ${vendorIds.join(', ') || 'none'}`,
    "Set ALEXA_VENDOR_ID to one of the account: Alexa's redirect URLs end with it.",
  );
}

/** The secret cannot be compared: Amazon never returns it. */
async function accountLinking(subject: Subject, smapi: Smapi): Promise<Outcome> {
  return withKnown(subject, ['skillId', 'accountLinking'], async ({ skillId, accountLinking }) => {
    const live = await smapi.getAccountLinking(skillId);
    if (!live) return failed('there is none', deploy);
    const drift = linkingDrift(accountLinking, live);
    if (drift.length === 0) return passed('what is live is what the project says');
    const fields = drift.map(({ field }) => field).join(', ');
    return failed(`live and project differ in ${fields}`, deploy);
  });
}

const deploy = 'Deploy it: npx jovo deploy:platform alexa --stage prod';

async function translated(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SmapiError)) throw error;
    if (withoutCredentials.includes(error.code)) return unchecked(error.hint);
    return failed(error.message, error.hint);
  }
}
