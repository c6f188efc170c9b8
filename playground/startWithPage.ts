import type { Environment } from '../src/config';
import { createApp } from './alexa/server/app';
import { defaultPeople, Directory } from './auth0';
import { News } from './alexa/server/News';
import type { PlaygroundOptions } from './options';
import { pageParts } from './pageParts';
import { startPlayground, type Playground, type PlaygroundSetup } from './playground';
import { formatLogLine } from './skillLog/formatLogLine';
import { SkillLogBook } from './skillLog/SkillLogBook';
import { TroubleMaker } from './trouble';
import { watchSources } from './watchSources';
import { Wire } from './wire/Wire';

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
  const [wire, news, log] = [new Wire(), new News(), new SkillLogBook()];
  const isRaw = options.log === 'json';
  const colored = process.stdout.isTTY && !environment.NO_COLOR;
  const trouble = new TroubleMaker(options.ports.api !== undefined);
  const people = new Directory(defaultPeople);
  const setup: PlaygroundSetup = {
    ...options,
    wire,
    trouble,
    people,
    createApp: (served, auth0, memoryFolder) =>
      createApp(served, {
        news,
        log,
        ...pageParts(served.device, { news, trouble, auth0, people, memoryFolder }),
      }),
    onSkillLog: (line: string) => {
      log.add(line, wire.turn);
      report(isRaw ? line : formatLogLine(line, { colored, took: (id) => wire.took(id) }));
    },
  };
  const playground = await startPlayground(setup, environment, report);
  const { skill, alexa, builds } = playground;
  const watched = watchSources(skill, alexa, builds, news, report);
  return {
    ...playground,
    async close() {
      for (const watching of watched) await watching.stop();
      await playground.close();
    },
  };
}
