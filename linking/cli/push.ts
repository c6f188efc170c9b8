import { accountLinkingFaults, type AccountLinking } from '../accountLinking';
import { describeDrift } from '../drift/linkingDrift';
import { sendLinking, type LinkingOutcome } from '../drift/sendLinking';
import { amazonOf, needed } from './amazon';
import { exitCodes, type Command } from './Command';
import { clientSecret, secretVariables } from './secrets';
import { readSettings } from './settingsFile';
import { UsageError } from './UsageError';

/** `alexa-linking push` */
export const push: Command = {
  summary: 'Send account linking to the development stage at Amazon, read it back, and compare it',
  flags: ['file', 'skillId', 'profile', 'clientSecretFile', 'askSecret', 'json'],
  examples: ['alexa-linking push --file accountLinking.json --skill-id amzn1.ask.skill.…'],
  async run(flags, surroundings) {
    const file = needed(flags, 'file');
    const skillId = needed(flags, 'skillId');
    const settings = readSettings(file);
    const secret = (await clientSecret(flags, surroundings, true)) ?? settings.clientSecret;
    if (secret === undefined) {
      throw new UsageError(
        "There is no client secret, and Amazon wouldn't keep the old one.",
        `Set ${secretVariables.clientSecret}, or use --client-secret-file.`,
      );
    }
    const accountLinking = complete({ ...settings, clientSecret: secret }, file);
    const smapi = await amazonOf(flags, surroundings)();
    // The skill must be there: without it, Amazon would say that it has no account linking.
    await smapi.getManifest(skillId);
    const outcome = await sendLinking(smapi, { skillId, accountLinking, always: true });
    surroundings.print(
      flags.json ? JSON.stringify(outcome, null, 2) : describe(outcome, skillId, file),
    );
    return outcome.after.length === 0 ? exitCodes.good : exitCodes.bad;
  },
};

function complete(settings: object, file: string): AccountLinking {
  const faults = accountLinkingFaults(settings);
  if (faults.length === 0) return settings as AccountLinking;
  throw new UsageError(
    `${file} can't be sent:\n${faults.join('\n')}`,
    'Correct these fields first.',
  );
}

function describe({ before, after }: LinkingOutcome, skillId: string, file: string): string {
  if (after.length > 0) {
    return `Sent, but Amazon shows other values than ${file}:\n${describeDrift(after, file)}`;
  }
  const changed = before.map(({ field }) => field).join(', ');
  const what = changed === '' ? 'only the client secret may have changed' : `changed: ${changed}`;
  return (
    `Sent to ${skillId}, stage development, and read back: ${what}.\n` +
    'The live stage keeps what it has until you publish the skill.'
  );
}
