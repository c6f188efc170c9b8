import { assumptions, prices } from './assumptions';
import { watching } from './watching';

const HOUR_MS = 3_600_000;
const DAYS = 30;

/** What a number of users a day means in the busiest hour, and a month. */
export interface Capacity {
  readonly usersPerDay: number;
  readonly requests: number;
  /** The most functions at work at the same time. */
  readonly functions: number;
  readonly coldStarts: number;
  /** Calls to Auth0 in the worst second: by the skill for profiles, by Alexa for fresh access tokens. */
  readonly profileCalls: number;
  readonly tokenCalls: number;
  /** Reads from the table in the worst second. */
  readonly reads: number;
  readonly dollarsPerMonth: number;
}

interface Arrival {
  readonly at: number;
  readonly user: number;
  readonly isLaunch: boolean;
}

/** A running function: when it is free, and until when it knows a profile, by user. */
interface Running {
  freeAt: number;
  readonly known: Map<number, number>;
}

/**
 * Simulates the busiest hour of a day. The result is the same each time.
 *
 * @param usersPerDay how many users visit the skill once a day
 */
export function simulate(usersPerDay: number): Capacity {
  const arrivals = arrivalsOf(usersPerDay);
  const linkedUsers = (arrivals.length / assumptions.requestsPerVisit) * assumptions.linked;
  const running: Running[] = [];
  const profiles = new PerSecond();
  const tokens = new PerSecond();
  const reads = new PerSecond();
  let coldStarts = 0;
  let functions = 0;
  let busyMs = 0;

  for (const { at, user, isLaunch } of arrivals) {
    const isLinked = user < linkedUsers;
    const found = findFree(running, at);
    const chosen = found ?? { freeAt: 0, known: new Map<number, number>() };
    if (!found) {
      running.push(chosen);
      coldStarts++;
    }
    const isKnown = (chosen.known.get(user) ?? 0) > at;
    const mustAsk = isLinked && !isKnown;
    const durationMs =
      assumptions.answerMs +
      (mustAsk ? assumptions.profileMs : 0) +
      (found ? 0 : assumptions.coldStartMs);
    chosen.freeAt = at + durationMs;
    busyMs += durationMs;
    if (isLinked) {
      reads.add(at, assumptions.readsPerRequest);
      // Access tokens are valid for a day, so nearly every visit needs a fresh one.
      if (isLaunch) tokens.add(at, 1);
    }
    if (mustAsk) {
      profiles.add(at, 1);
      chosen.known.set(user, at + assumptions.profileSeconds * 1_000);
    }
    functions = Math.max(functions, running.filter(({ freeAt }) => freeAt > at).length);
  }

  return {
    usersPerDay,
    requests: arrivals.length,
    functions,
    coldStarts,
    profileCalls: profiles.most,
    tokenCalls: tokens.most,
    reads: reads.most,
    dollarsPerMonth: dollars(usersPerDay, busyMs / arrivals.length),
  };
}

/** Returns the requests of the hour, in the order of their arrival. */
function arrivalsOf(usersPerDay: number): Arrival[] {
  const random = randomNumbers();
  const visits = Math.round(usersPerDay * assumptions.busiestHour);
  const { share, seconds } = assumptions.onTheHour;
  return Array.from({ length: visits }, (_, user): Arrival[] => {
    const at = random() < share ? random() * seconds * 1_000 : random() * HOUR_MS;
    const question = at + 8_000 + random() * 4_000;
    return [
      { at, user, isLaunch: true },
      { at: question, user, isLaunch: false },
    ];
  })
    .flat()
    .sort((one, other) => one.at - other.at);
}

/** Returns a free function, the one that worked last, and drops those that AWS has ended. */
function findFree(running: Running[], at: number): Running | undefined {
  let best: Running | undefined;
  for (let index = running.length - 1; index >= 0; index--) {
    const candidate = running[index];
    if (!candidate) continue;
    if (candidate.freeAt < at - assumptions.idleSeconds * 1_000) running.splice(index, 1);
    else if (candidate.freeAt <= at && candidate.freeAt > (best?.freeAt ?? -1)) best = candidate;
  }
  return best;
}

/** Counts by the second. */
class PerSecond {
  private readonly counts = new Map<number, number>();

  add(at: number, count: number): void {
    const second = Math.floor(at / 1_000);
    this.counts.set(second, (this.counts.get(second) ?? 0) + count);
  }

  get most(): number {
    return Math.max(0, ...this.counts.values());
  }
}

function dollars(usersPerDay: number, meanMs: number): number {
  const { requestsPerVisit, linked, readsPerRequest, logBytes, memoryGb } = assumptions;
  const requests = usersPerDay * requestsPerVisit * DAYS;
  const compute = requests * (meanMs / 1_000) * memoryGb * prices.gbSecond;
  const invocations = (requests / 1e6) * prices.millionInvocations;
  const reading = ((requests * linked * readsPerRequest) / 1e6) * prices.millionReads;
  const logging = ((requests * logBytes) / 1e9) * prices.logGb;
  return compute + invocations + reading + logging + watching().dollars;
}

/** Mulberry32: random enough for arrivals, and the same each time. */
function randomNumbers(): () => number {
  let state = 42;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
