import { linkingDrift } from '../drift/linkingDrift';
import { type LinkingSmapi } from '../smapi/LinkingSmapi';
import { SmapiError, type SmapiErrorCode } from '../smapi/SmapiError';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { once } from './once';
import { withKnown, type Subject } from './Subject';

/** Failures that say nothing about the skill: Amazon wasn't reached, or didn't answer. */
const provesNothing: readonly SmapiErrorCode[] = [
  'not_signed_in',
  'ask_cli_missing',
  'rate_limited',
  'server_error',
  'unreachable',
  'timeout',
  'unexpected_answer',
];

/**
 * Checks what Amazon knows about the skill.
 *
 * @param smapi how to call Amazon
 */
export function amazonChecks(subject: Subject, smapi: LinkingSmapi): Check[] {
  const vendorIds = once(() => smapi.getVendorIds());
  const unlessOnLaptop =
    (run: () => Outcome | Promise<Outcome>): Check['run'] =>
    () =>
      subject.stage === 'dev' ? unchecked("the playground's skill isn't at Amazon") : run();

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
          vendor(vendorId, await vendorIds(), subject.remedies.vendorId),
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
            await smapi.getManifest(skillId, subject.skillStage);
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

function vendor(vendorId: string, vendorIds: readonly string[], remedy: string): Outcome {
  if (vendorIds.includes(vendorId)) return passed(`${vendorId} is yours`);
  return failed(
    `${vendorId} doesn't belong to this account, which has ${vendorIds.join(', ') || 'no vendor'}`,
    remedy,
  );
}

/** The secret can't be compared: Amazon never returns it. */
async function accountLinking(subject: Subject, smapi: LinkingSmapi): Promise<Outcome> {
  const { deploy } = subject.remedies;
  return withKnown(subject, ['skillId', 'accountLinking'], async ({ skillId, accountLinking }) => {
    const live = await smapi.getAccountLinking(skillId, subject.skillStage);
    if (!live) return failed('the skill has no account linking', deploy);
    const drift = linkingDrift(accountLinking, live);
    if (drift.length === 0) return passed(`Amazon matches ${subject.file}`);
    const fields = drift.map(({ field }) => field).join(', ');
    return failed(`Amazon and ${subject.file} differ in ${fields}`, deploy);
  });
}

async function translated(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SmapiError)) throw error;
    if (provesNothing.includes(error.code)) return unchecked(`${error.message}. ${error.hint}`);
    return failed(error.message, error.hint);
  }
}
