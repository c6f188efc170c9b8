import type { Person } from '../auth0';
import type { Playground } from '../playground';
import type { TroubleMaker } from '../trouble';
import type { Trouble } from '../trouble/Trouble';
import { UsageError } from '../UsageError';
import { linkAs } from './linkAs';
import type { SayOptions } from './options';

/**
 * Returns the troubles, those of linking apart from the others.
 *
 * @throws {UsageError} when a trouble needs the API, which doesn't run
 */
export function sortTroubles(
  wanted: readonly Trouble[],
  { switchboard }: TroubleMaker,
): { readonly ofLinking: readonly Trouble[]; readonly others: readonly Trouble[] } {
  const faults = wanted
    .filter(({ name }) => !switchboard.find(name))
    .map(({ name }) => `${name} needs PLAYGROUND_API=on.`);
  if (faults.length > 0) throw new UsageError(faults, undefined, 'npm run say');
  const ofLinking = wanted.filter(({ group }) => group === 'Linking');
  return { ofLinking, others: wanted.filter((trouble) => !ofLinking.includes(trouble)) };
}

/**
 * Links the accounts, and lets go wrong what should: troubles of linking before, the others afterwards.
 *
 * @param playground the device and its Auth0
 * @param trouble makes the troubles
 * @param options who links, and which troubles
 * @param report called with what went wrong
 * @returns whether the skill did well
 */
export async function prepare(
  { alexa: { device }, auth0 }: Playground,
  trouble: TroubleMaker,
  options: Pick<SayOptions, 'person' | 'speaker' | 'speakerPerson' | 'troubles'>,
  report: (line: string) => void,
): Promise<boolean> {
  const { ofLinking, others } = sortTroubles(options.troubles, trouble);
  const make = async (some: readonly Trouble[]): Promise<void> => {
    for (const one of some) await trouble.make(one, true, device, auth0);
  };
  const link = (person: Person | undefined): Promise<boolean> | true =>
    person === undefined ||
    linkAs(device, person, report).catch((error: unknown) => {
      if (ofLinking.length === 0) throw error;
      report((error as Error).message);
      return true;
    });

  await make(ofLinking);
  const isUserWell = await link(options.person);
  await device.changeSpeaker(options.speaker);
  const isSpeakerWell = await link(options.speakerPerson);
  await make(others);
  return isUserWell && isSpeakerWell;
}
