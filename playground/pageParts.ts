import { allLanguages } from '../src/languages/all';
import type { Device } from './alexa';
import type { PageParts } from './alexa/server/app';
import type { PersonState } from './alexa/server/contract';
import type { News } from './alexa/server/News';
import type { Auth0, Directory, Person } from './auth0';
import { exportRoute } from './export/exportRoute';
import { Memory } from './people/Memory';
import { peopleRoutes } from './people/peopleRoutes';
import type { TroubleMaker } from './trouble';
import { tryItOn } from './trouble/phrases';
import { troubleRoutes } from './trouble/troubleRoutes';
import type { Wire } from './wire/Wire';

/** What the page shows besides Alexa. */
export interface Surroundings {
  /** Told when the page changes. */
  readonly news: News;
  readonly wire: Wire;
  readonly trouble: TroubleMaker;
  readonly auth0: Auth0;
  readonly people: Directory;
  /** Where the skill keeps its memory. */
  readonly memoryFolder: string;
}

/**
 * Creates the parts of the page that Alexa doesn't know: the people, the troubles, and the skill's memory.
 *
 * @param device the device
 * @param surroundings what else there is
 */
export function pageParts(
  device: Device,
  { news, wire, trouble, auth0, people, memoryFolder }: Surroundings,
): Pick<PageParts, 'extras' | 'routes'> {
  const memory = new Memory(memoryFolder);
  device.subscribe(() => {
    const speaker = { speakerId: device.speakerId, sub: device.state.linkedSub };
    memory.refresh(speaker).then(
      (isRead) => isRead && news.emit('changed'),
      (error: unknown) => console.error("The skill's memory can't be read:", error),
    );
  });
  return {
    extras: () => ({
      people: people.all.map(toState),
      troubles: trouble.switchboard.states.map((state) => ({
        ...state,
        tryIt: state.tryIt && tryItOn(state.tryIt, device),
      })),
      memory: memory.facts,
      locales: Object.values(allLanguages).flatMap(({ locales }) => locales),
    }),
    routes: (action) => [
      troubleRoutes(trouble, device, auth0, action),
      peopleRoutes(people, device, action),
      exportRoute(device, wire),
    ],
  };
}

function toState({ sub, email, password, name, nickname, picture }: Person): PersonState {
  return { sub, email, password, name, nickname, picture };
}
