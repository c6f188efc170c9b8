import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { disturb } from './disturb';
import type { Functions } from './Functions';
import { History } from './history';
import type { Door } from './Outcome';
import { createPeople } from './People';
import type { Protocol } from './Protocol';
import { readLog } from './readLog';
import { type Fleet, startFleet } from './startFleet';

export interface FleetOptions {
  readonly minutes: number;
  /** How many processes play AWS Lambda. */
  readonly functions: number;
  /** How many servers run behind the proxy. */
  readonly servers: number;
  /** How many accounts there are. */
  readonly accounts: number;
  /** Requests a second. */
  readonly rate: number;
}

/** What happened, with everything that contradicts the promise. */
export interface FleetResult {
  readonly requests: { readonly functions: number; readonly servers: number };
  readonly kills: Functions['kills'];
  /** How many servers were replaced. */
  readonly replaced: number;
  /** Requests without an answer, because the process was killed during it. */
  readonly interrupted: number;
  readonly operations: History['counts'];
  /** How many confirmed values were later told by another process than the one that stored them. */
  readonly seenElsewhere: number;
  /** How long each request took, in milliseconds. */
  readonly times: readonly number[];
  /** How long this process itself was held up at most, in milliseconds: the others were, too. */
  readonly longestStall: number;
  /** How often the processes logged each warning or error. */
  readonly warnings: ReadonlyMap<string, number>;
  readonly lost: readonly string[];
  readonly mixed: readonly string[];
  readonly failed: readonly string[];
}

/** Here, all processes and the DynamoDB are new at the same time. They get a quiet start, in milliseconds. */
const WARM_UP_MS = 10_000;

const REPORT_EVERY_MS = 10_000;

/**
 * Has many users talk to functions and servers that share one table, while functions are killed and
 * servers are replaced, and checks every answer.
 *
 * @param report called with each line of progress
 */
export async function runFleet(
  options: FleetOptions,
  report: (line: string) => void,
): Promise<FleetResult> {
  const protocol: Protocol = {
    history: new History(),
    mixed: [],
    failed: new Map(),
    times: [],
    interrupted: 0,
  };
  const fleet = await startFleet(options, report);
  const requests = { functions: 0, servers: 0 };
  const doors = {
    functions: counted(fleet.functions, () => (requests.functions += 1)),
    servers: counted(fleet.servers, () => (requests.servers += 1)),
  };
  const stalls = monitorEventLoopDelay();
  try {
    const people = createPeople(options.accounts, either(doors.functions, doors.servers), protocol);
    report('Warming up');
    await people.talk(Date.now() + WARM_UP_MS, options.rate / 4);
    stalls.enable();
    const start = Date.now();
    const progress = setInterval(() => {
      const seconds = Math.round((Date.now() - start) / 1_000);
      report(`${seconds} s: ${progressOf(fleet, requests, protocol)}`);
    }, REPORT_EVERY_MS);
    await disturb(fleet, people, options.minutes * 60_000, options.rate);
    clearInterval(progress);
    report('Asking for every nickname once more');
    await people.askAll(doors, protocol.history);
    stalls.disable();
  } finally {
    await fleet.stop();
  }
  const result = { ...resultOf(fleet, protocol), requests, longestStall: stalls.max / 1e6 };
  if (isGood(result)) fleet.clear();
  else report(`The log is ${fleet.logFile}`);
  return result;
}

/** Returns whether everything that was promised was kept. */
export function isGood({
  lost,
  mixed,
  failed,
}: Pick<FleetResult, 'lost' | 'mixed' | 'failed'>): boolean {
  return lost.length + mixed.length + failed.length === 0;
}

function progressOf(
  { functions, servers }: Fleet,
  requests: FleetResult['requests'],
  { failed, mixed }: Protocol,
): string {
  const { idle, busy } = functions.kills;
  return [
    `${requests.functions + requests.servers} requests`,
    `${idle + busy} kills`,
    `${servers.deploys.replaced} servers replaced`,
    `${failed.size + mixed.length} problems`,
  ].join(', ');
}

function resultOf({ functions, servers, logFile }: Fleet, protocol: Protocol) {
  const { history, mixed, times, interrupted } = protocol;
  const { warnings, storeFailed } = readLog(readFileSync(logFile, 'utf8'));
  const failed = new Map(protocol.failed);
  for (const id of storeFailed) {
    if (!failed.has(id)) failed.set(id, `the store failed during ${id}`);
  }
  return {
    ...history.judge(storeFailed),
    kills: functions.kills,
    replaced: servers.deploys.replaced,
    operations: history.counts,
    interrupted,
    times,
    warnings,
    mixed,
    failed: [
      ...failed.values(),
      ...servers.proxyErrors.map((code) => `the proxy lost a connection to a server: ${code}`),
      ...servers.deploys.badEnds.map((code) => `a server ended with code ${code}`),
    ],
  };
}

/** Sends about half of the requests through each door. */
function either(one: Door, other: Door): Door {
  return { send: (envelope) => (Math.random() < 0.5 ? one : other).send(envelope) };
}

function counted(door: Door, count: () => void): Door {
  return {
    send(envelope, except) {
      count();
      return door.send(envelope, except);
    },
  };
}
