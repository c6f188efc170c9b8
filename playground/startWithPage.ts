import type { Environment } from '../src/config';
import { createApp } from './alexa/server/app';
import type { PlaygroundOptions } from './options';
import { startPlayground, type Playground } from './playground';
import { watchSources } from './watchSources';

/**
 * Starts a playground with a page, and puts changes of the source into effect.
 *
 * @param options ports, token lifetime and client secret
 * @param environment the environment of the programs that build the skill
 * @param report called with each line of progress
 * @throws when something doesn't build or start
 */
export async function startWithPage(
  options: PlaygroundOptions,
  environment: Environment,
  report: (line: string) => void,
): Promise<Playground> {
  const playground = await startPlayground({ ...options, createApp }, environment, report);
  const { skill, alexa, builds } = playground;
  const watched = watchSources(skill, alexa, builds, report);
  return {
    ...playground,
    async close() {
      for (const watching of watched) await watching.stop();
      await playground.close();
    },
  };
}
