import { setTimeout as sleep } from 'node:timers/promises';
import type { People } from './People';
import type { Fleet } from './startFleet';

/** How often a function is killed, in turns while it is idle and during a request. In milliseconds. */
const KILL_EVERY_MS = 2_000;

/** How often all servers are replaced, in milliseconds. A short run does so once. */
const DEPLOY_EVERY_MS = 30_000;

/**
 * Has people talk, kills functions and replaces servers.
 *
 * @param ms for how long, in milliseconds
 * @param rate how many requests a second people make
 */
export async function disturb(
  { functions, servers }: Fleet,
  people: People,
  ms: number,
  rate: number,
): Promise<void> {
  const end = Date.now() + ms;
  let kills = 0;
  const killer = setInterval(() => {
    if (kills++ % 2 === 0) functions.killIdle();
    else functions.killBusy();
  }, KILL_EVERY_MS);
  const pause = Math.min(DEPLOY_EVERY_MS, ms / 3);
  const deploy = async (): Promise<void> => {
    while (Date.now() + pause < end) {
      await sleep(pause);
      await servers.deploy();
    }
  };
  await Promise.all([people.talk(end, rate), deploy()]);
  clearInterval(killer);
  functions.killNoMore();
}
