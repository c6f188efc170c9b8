import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundle } from '../../aws/bundle';
import { SKILL_ID } from '../../test/support/envelope';
import { Functions } from './Functions';
import { History } from './history';
import type { Door } from './Outcome';
import { createPeople, type People } from './People';
import type { Protocol } from './Protocol';
import { Servers } from './Servers';
import { readLog } from './readLog';
import { startStandIns } from './standIns';

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
  /** How often the processes logged each warning or error. */
  readonly warnings: ReadonlyMap<string, number>;
  readonly lost: readonly string[];
  readonly mixed: readonly string[];
  readonly failed: readonly string[];
}

/** How often a process is killed, in turns while it is idle and during a request. In milliseconds. */
const KILL_EVERY_MS = 2_000;

/** How often all servers are replaced, in milliseconds. A short run does so once. */
const DEPLOY_EVERY_MS = 30_000;

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
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  const logFile = join(folder, 'log.txt');
  const log = openSync(logFile, 'a');
  report('Packing the skill');
  const bundled = join(folder, 'bundle');
  await bundle(bundled);
  report(`Starting ${options.functions} functions and ${options.servers} servers`);
  const standIns = await startStandIns(folder);
  const { forAll, forFunctions, auth0Url } = standIns;
  const functions = await Functions.start(options.functions, {
    folder: bundled,
    log,
    environment: {
      ...forAll,
      ...forFunctions,
      AWS_LAMBDA_FUNCTION_NAME: 'skill',
      ALEXA_SKILL_ID: SKILL_ID,
    },
  });
  const servers = await Servers.start(options.servers, auth0Url, {
    stdout: log,
    environment: { ...forAll, SKILL_DRAIN_SECONDS: '5' },
  });
  const requests = { functions: 0, servers: 0 };
  const protocol: Protocol = {
    history: new History(),
    mixed: [],
    failed: new Map(),
    times: [],
    interrupted: 0,
  };
  const doors = {
    functions: counted(functions, () => (requests.functions += 1)),
    servers: counted(servers, () => (requests.servers += 1)),
  };
  try {
    const people = createPeople(options.accounts, either(doors.functions, doors.servers), protocol);
    report('Warming up');
    await people.talk(Date.now() + WARM_UP_MS, options.rate / 4);
    const start = Date.now();
    const progress = setInterval(() => {
      const seconds = Math.round((Date.now() - start) / 1_000);
      const sent = requests.functions + requests.servers;
      const { idle, busy } = functions.kills;
      const problems = protocol.failed.size + protocol.mixed.length;
      report(
        `${seconds} s: ${sent} requests, ${idle + busy} kills, ${servers.deploys.replaced} servers replaced, ${problems} problems`,
      );
    }, REPORT_EVERY_MS);
    await disturbed(options, people, functions, servers);
    clearInterval(progress);
    report('Asking for every nickname once more');
    await people.askAll(doors, protocol.history);
  } finally {
    await functions.stop();
    await servers.stop();
    await standIns.stop();
    closeSync(log);
  }
  const { warnings, storeFailed } = readLog(readFileSync(logFile, 'utf8'));
  const { lost, seenElsewhere } = protocol.history.judge(storeFailed);
  for (const id of storeFailed) {
    if (!protocol.failed.has(id)) protocol.failed.set(id, `the store failed during ${id}`);
  }
  const failed = [
    ...protocol.failed.values(),
    ...servers.proxyErrors.map((code) => `the proxy lost a connection to a server: ${code}`),
    ...servers.deploys.badEnds.map((code) => `a server ended with code ${code}`),
  ];
  const { mixed, times, interrupted } = protocol;
  if (lost.length + mixed.length + failed.length === 0) rmSync(folder, { recursive: true });
  else report(`The log is ${logFile}`);
  return {
    requests,
    kills: functions.kills,
    replaced: servers.deploys.replaced,
    interrupted,
    operations: protocol.history.counts,
    seenElsewhere,
    times,
    warnings,
    lost,
    mixed,
    failed,
  };
}

/** Has people talk, kills functions and replaces servers, until the time is over. */
async function disturbed(
  { minutes, rate }: FleetOptions,
  people: People,
  functions: Functions,
  servers: Servers,
): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  let kills = 0;
  const killer = setInterval(() => {
    if (kills++ % 2 === 0) functions.killIdle();
    else functions.killBusy();
  }, KILL_EVERY_MS);
  const pause = Math.min(DEPLOY_EVERY_MS, (end - Date.now()) / 3);
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
