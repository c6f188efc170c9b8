import { setTimeout as sleep } from 'node:timers/promises';
import type { History } from './history';
import type { Door } from './Outcome';
import { Line } from './Line';
import { accountName } from './names';
import { Person } from './Person';
import type { Protocol } from './Protocol';

/** How many people ask at the same time in the end. */
const AT_ONCE = 10;

/** Everyone who talks to the skill. */
export interface People {
  /**
   * Has everyone do something at random again and again.
   *
   * @param end when to stop, in milliseconds since 1970
   * @param rate how many requests a second they make together
   */
  talk(end: number, rate: number): Promise<void>;
  /** Has everyone ask for their nickname at each door, and never the process that stored it. */
  askAll(doors: Readonly<Record<'functions' | 'servers', Door>>, history: History): Promise<void>;
}

/**
 * @param accounts how many accounts there are. Every fifth has two Alexa users
 * @param door where they send their requests
 */
export function createPeople(accounts: number, door: Door, protocol: Protocol): People {
  const people = Array.from({ length: accounts }, (_, account) => {
    let version = 0;
    const isAlone = account % 5 !== 0;
    const line = new Line(accountName(account), door, protocol);
    const create = (): Person => new Person(account, isAlone, () => ++version, line);
    return isAlone ? [create()] : [create(), create()];
  }).flat();
  return {
    async talk(end, rate) {
      const meanPause = (people.length / rate) * 1_000;
      const talk = async (person: Person): Promise<void> => {
        for (;;) {
          const pause = -Math.log(1 - Math.random()) * meanPause;
          if (Date.now() + pause > end) return;
          await sleep(pause);
          await person.act();
        }
      };
      await Promise.all(people.map(talk));
    },
    async askAll(doors, history) {
      const everyone = (act: (person: Person) => Promise<void>): Promise<void> =>
        inTurns(people, act);
      await everyone((person) => person.settle());
      await everyone((person) =>
        person.askNickname(doors.functions, history.lastWriter(person.nicknameRegister)),
      );
      await everyone((person) => person.askNickname(doors.servers));
    },
  };
}

async function inTurns<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
