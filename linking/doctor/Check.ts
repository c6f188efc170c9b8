/**
 * What a check found out: `warned` if it may become a problem, `owner` if only the skill's owner can
 * decide or try it, `unchecked` if it couldn't find out anything.
 */
export const verdicts = ['passed', 'warned', 'failed', 'owner', 'unchecked'] as const;
export type Verdict = (typeof verdicts)[number];

/** How a check ended. */
export interface Outcome {
  readonly verdict: Verdict;
  /** What was seen, on one line or several. Contains no secret. */
  readonly reason: string;
  /** What to do about it; set if the verdict is `failed`, `warned` or `owner`. */
  readonly fix?: string;
}

/** One question about a skill that can be answered without a user. */
export interface Check {
  /** A stable name for programs: `client-secret`. */
  readonly id: string;
  /** The heading that it is shown under. */
  readonly group: string;
  /** A name for people: a few words. */
  readonly title: string;
  /** The pages that say what is required. Default: none. */
  readonly rules?: readonly string[];
  /** The IDs of checks that must pass before this one means anything. Default: none. */
  readonly needs?: readonly string[];
  run(): Outcome | Promise<Outcome>;
}

/** A line of a report. */
export interface Finding extends Outcome, Pick<Check, 'id' | 'group' | 'title' | 'rules'> {}

export function passed(reason: string): Outcome {
  return { verdict: 'passed', reason };
}

export function failed(reason: string, fix: string): Outcome {
  return { verdict: 'failed', reason, fix };
}

export function warned(reason: string, fix: string): Outcome {
  return { verdict: 'warned', reason, fix };
}

/** Leaves something to the skill's owner. */
export function leftToOwner(reason: string, fix: string): Outcome {
  return { verdict: 'owner', reason, fix };
}

export function unchecked(reason: string): Outcome {
  return { verdict: 'unchecked', reason };
}
