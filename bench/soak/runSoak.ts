import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../statistics';
import { Auth0Double, type Auth0Health } from './Auth0Double';
import { Caller, type Launch } from './Caller';
import { SkillServer } from './SkillServer';
import { watchMemory, type MemoryResult } from './watchMemory';

export interface SoakOptions {
  /** How long, in minutes, without the warm-up. */
  readonly minutes: number;
  /** Requests a second, evenly spread. */
  readonly rate: number;
  /** How many users take turns. */
  readonly users: number;
  /** Whether Auth0 stays healthy. */
  readonly onlyHealthy: boolean;
}

/** The measurements while Auth0 was in one state. Times are in milliseconds. */
export interface PhaseResult {
  readonly phase: string;
  readonly requests: number;
  /** Answers that Alexa couldn't have used, or that never came. */
  readonly failures: number;
  /** The share of greetings with the user's name, from 0 to 1. */
  readonly named: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly auth0Calls: number;
  /** How often Auth0 answered 429. */
  readonly auth0Refusals: number;
}

/** The outcome. Memory is measured after the warm-up. */
export interface SoakResult extends MemoryResult {
  readonly phases: readonly PhaseResult[];
}

interface Phase {
  readonly name: string;
  readonly health: Auth0Health;
  /** Its share of the whole time. */
  readonly share: number;
  /** Whether every tenth launch comes from a new user. */
  readonly newcomers?: boolean;
}

/**
 * Makes V8 compile most of the code, including that for failures, before memory is measured: compiled
 * code is in the heap, too. That takes tens of thousands of requests, without pauses. A slow Auth0 comes
 * first: no profile is cached yet, so this is when the most requests wait for Auth0 at once.
 */
const WARM_UP: readonly {
  readonly health: Auth0Health;
  readonly seconds: number;
  readonly newcomers?: boolean;
}[] = [
  { health: 'slow', seconds: 10 },
  { health: 'dead', seconds: 10, newcomers: true },
  { health: 'silent', seconds: 10, newcomers: true },
  { health: 'healthy', seconds: 90 },
];

/** How many launches are pending at once during the warm-up, few enough for a slow Auth0. */
const WARM_UP_LAUNCHES = 60;

/** How long the steady load then runs before memory is measured, in seconds. */
const SETTLE_SECONDS = 20;

const HEALTHY: readonly Phase[] = [{ name: 'healthy', health: 'healthy', share: 1 }];

/**
 * Known users are greeted from memory for two minutes, so it takes longer than that, or new users, until
 * Auth0's state matters. New users come while Auth0 returns no profiles, so their profiles aren't cached.
 */
const ILL: readonly Phase[] = [
  { name: 'healthy', health: 'healthy', share: 0.2 },
  { name: 'slow', health: 'slow', share: 0.25 },
  { name: 'dead', health: 'dead', share: 0.15, newcomers: true },
  { name: 'silent', health: 'silent', share: 0.15, newcomers: true },
  { name: 'back', health: 'healthy', share: 0.25 },
];

/**
 * Puts a steady load on the skill for a long time and measures it.
 *
 * @param options how long, how hard, and what happens to Auth0
 * @param report called with each line of progress
 */
export async function runSoak(
  options: SoakOptions,
  report: (line: string) => void,
): Promise<SoakResult> {
  const auth0 = new Auth0Double();
  await auth0.become('healthy');
  const skill = await SkillServer.start(auth0.host);
  const caller = new Caller(skill.webhookUrl, skill.signer);
  const turns = (launch: number): string => `User${launch % options.users}`;
  try {
    await warmUp(skill, auth0, turns, report);
    report(`Calming down for ${SETTLE_SECONDS} s`);
    await launchSteadily(caller, turns, options.rate, SETTLE_SECONDS);

    const memory = watchMemory(skill);
    const phases: PhaseResult[] = [];
    for (const { name, health, share, newcomers = false } of options.onlyHealthy ? HEALTHY : ILL) {
      const seconds = options.minutes * 60 * share;
      report(`Auth0 is ${name}, for ${Math.round(seconds)} s`);
      await auth0.become(health);
      const before = { ...auth0.counts };
      const userOf = newcomers ? withNewcomers(turns, name) : turns;
      const launches = await launchSteadily(caller, userOf, options.rate, seconds);
      phases.push(resultOf(name, launches, before, auth0.counts));
    }
    return { phases, ...(await memory.stop()) };
  } finally {
    caller.close();
    await skill.stop();
    await auth0.close();
  }
}

async function warmUp(
  skill: SkillServer,
  auth0: Auth0Double,
  turns: (launch: number) => string,
  report: (line: string) => void,
): Promise<void> {
  // Don't count its many connections afterwards.
  const caller = new Caller(skill.webhookUrl, skill.signer);
  try {
    for (const { health, seconds, newcomers = false } of WARM_UP) {
      report(`Warming up for ${seconds} s, Auth0 is ${health}`);
      await auth0.become(health);
      const userOf = newcomers ? withNewcomers(turns, `Warm${health}`) : turns;
      await launchWithoutPause(caller, userOf, seconds);
    }
  } finally {
    caller.close();
  }
}

/** Sends the next launch as soon as one is answered. */
async function launchWithoutPause(
  caller: Caller,
  userOf: (launch: number) => string,
  seconds: number,
): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  let number = 0;
  const launchInTurn = async (): Promise<void> => {
    while (performance.now() < end) await caller.launch(userOf(number++));
  };
  await Promise.all(Array.from({ length: WARM_UP_LAUNCHES }, launchInTurn));
}

/** Sends requests at a steady rate, whether or not answers come, as many users would. */
async function launchSteadily(
  caller: Caller,
  userOf: (launch: number) => string,
  rate: number,
  seconds: number,
): Promise<Launch[]> {
  const count = Math.round(rate * seconds);
  const start = performance.now();
  const launches: Promise<Launch>[] = [];
  for (let number = 0; number < count; number++) {
    await sleep(start + (number * 1_000) / rate - performance.now());
    launches.push(caller.launch(userOf(number)));
  }
  return Promise.all(launches);
}

/** Replaces every tenth user with a new one. */
function withNewcomers(userOf: (launch: number) => string, phase: string) {
  return (launch: number): string => (launch % 10 === 0 ? `New${phase}${launch}` : userOf(launch));
}

function resultOf(
  phase: string,
  launches: readonly Launch[],
  before: Auth0Double['counts'],
  after: Auth0Double['counts'],
): PhaseResult {
  const times = launches.map(({ milliseconds }) => milliseconds);
  return {
    phase,
    requests: launches.length,
    failures: launches.filter(({ valid }) => !valid).length,
    named: launches.filter(({ named }) => named).length / launches.length,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    max: Math.max(...times),
    auth0Calls: after.calls - before.calls,
    auth0Refusals: after.refusals - before.refusals,
  };
}
