import './amazonHere';
import type { ContestantName } from '../../contestants/Contestant';
import { load } from '../../contestants/load';

/** Where a contestant is served. */
export interface Served {
  readonly port: number;
}

/** What a contestant has used so far. */
export interface Used {
  /** The time of all its threads on a processor, in milliseconds. */
  readonly processorMs: number;
}

const [, , name = ''] = process.argv;

void load(name as ContestantName).then(async (contestant) => {
  process.send?.({ port: await contestant.serve() } satisfies Served);
});

// Any message asks for this.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ processorMs: (user + system) / 1_000 } satisfies Used);
});
