import './amazonHere';
import type { ContestantName } from '../../contestants/Contestant';
import { load } from '../../contestants/load';

/** Where a contestant is served. */
export interface Served {
  readonly port: number;
}

const [, , name = ''] = process.argv;

void load(name as ContestantName).then(async (contestant) => {
  process.send?.({ port: await contestant.serve() } satisfies Served);
});
