import type { Environment } from '../src/config';
import { createApp } from './alexa/server/app';
import { News } from './alexa/server/News';
import { createSigningKey, defaultPeople, Directory, MemoryStore } from './auth0';
import type { PlaygroundOptions } from './options';
import { pageParts } from './pageParts';
import { startPlayground, type Playground, type PlaygroundSetup } from './playground';
import { formatLogLine } from './skillLog/formatLogLine';
import { SkillLogBook } from './skillLog/SkillLogBook';
import { openState } from './state/openState';
import { toFile } from './state/PlaygroundState';
import { StateFile } from './state/StateFile';
import { TroubleMaker } from './trouble';
import { watchSources } from './watchSources';
import { Wire } from './wire/Wire';

/** Where the links, the conversation, the people and the skill's memory survive a restart. */
const STATE_FOLDER = '.playground';

/**
 * Starts a playground with a page, and puts changes of the source into effect.
 *
 * @param options ports, token lifetime and client secret
 * @param environment the environment of the programs that build the skill
 * @param report called with each line of progress
 * @param stateFolder where to keep what survives a restart. Default: `.playground`
 * @throws when something doesn't build or start
 */
export async function startWithPage(
  options: PlaygroundOptions,
  environment: Environment,
  report: (line: string) => void,
  stateFolder = STATE_FOLDER,
): Promise<Playground> {
  const [wire, news, log] = [new Wire(), new News(), new SkillLogBook()];
  const isRaw = options.log === 'json';
  const colored = process.stdout.isTTY && !environment.NO_COLOR;
  const trouble = new TroubleMaker(options.ports.api !== undefined);

  const opened = options.fresh ? undefined : openState(stateFolder, report);
  const { kept } = opened ?? {};
  const people = new Directory(defaultPeople, kept?.people);
  const store = new MemoryStore(kept?.auth0);
  const signingKey = kept?.signingKey ?? createSigningKey();

  const setup: PlaygroundSetup = {
    ...options,
    wire,
    trouble,
    people,
    auth0: { store, signingKey },
    deviceMemory: kept?.device,
    memory: opened?.folder.memory,
    // Another playground may be running here, whose Alexa reads what it has built.
    hasOwnBuild: !opened,
    createApp: (served, auth0, memoryFolder) =>
      createApp(served, {
        news,
        log,
        ...pageParts(served.device, { news, wire, trouble, auth0, people, memoryFolder }),
        onReset: () => {
          wire.clear();
          trouble.switchboard.clear();
          people.reset();
          return auth0.revokeAll();
        },
      }),
    onSkillLog: (line: string) => {
      log.add(line, wire.turn);
      report(isRaw ? line : formatLogLine(line, { colored, took: (id) => wire.took(id) }));
    },
  };
  const playground = await startPlayground(setup, environment, report).catch((error: unknown) => {
    opened?.folder.close();
    throw error;
  });
  const { skill, alexa, builds } = playground;
  const watched = watchSources(skill, alexa, builds, news, report);
  const state = () => {
    const { memory: device } = alexa.device;
    return toFile({ device, auth0: store.content, signingKey, people: people.all });
  };
  const file = opened && new StateFile(opened.folder.file, state);
  alexa.device.subscribe(() => file?.change());
  news.on('changed', () => file?.change());
  return {
    ...playground,
    async close() {
      for (const watching of watched) await watching.stop();
      await playground.close();
      file?.write();
      opened?.folder.close();
    },
  };
}
