import type { TroubleMaker } from '../trouble';
import type { Trouble } from '../trouble/Trouble';
import { UsageError } from '../UsageError';

/**
 * Refuses the troubles of an API that doesn't run.
 *
 * @throws {UsageError} when there is one
 */
export function refuseApiTroubles(wanted: readonly Trouble[], { switchboard }: TroubleMaker): void {
  const faults = wanted
    .filter(({ name }) => !switchboard.find(name))
    .map(({ name }) => `${name} needs PLAYGROUND_API=on.`);
  if (faults.length > 0) throw new UsageError(faults, undefined, 'npm run say');
}
