import type { Person } from '../auth0';
import type { Playground } from '../playground';
import type { TroubleMaker } from '../trouble';
import type { Trouble } from '../trouble/Trouble';
import { linkAs } from './linkAs';
import type { SayOptions } from './options';

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
  const { ofLinking, others } = sortTroubles(options.troubles);
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

/** Returns the troubles, those of linking apart from the others. */
function sortTroubles(wanted: readonly Trouble[]): {
  readonly ofLinking: readonly Trouble[];
  readonly others: readonly Trouble[];
} {
  const ofLinking = wanted.filter(({ group }) => group === 'Linking');
  return { ofLinking, others: wanted.filter((trouble) => !ofLinking.includes(trouble)) };
}
