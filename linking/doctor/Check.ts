/** What a check found out; `unchecked` if it couldn't find out anything. */
export type Verdict = 'passed' | 'failed' | 'unchecked';

/** The parts of account linking, in the order in which they are shown. */
export const groups = ['Configuration', 'Authorization server', 'Amazon', 'Skill'] as const;
export type Group = (typeof groups)[number];

/** How a check ended. */
export interface Outcome {
  readonly verdict: Verdict;
  /** What was seen. Contains no secret. */
  readonly reason: string;
  /** What to do about it; set if the verdict is `failed`. */
  readonly fix?: string;
}

/** One question about account linking that can be answered without a user. */
export interface Check {
  /** A stable name for programs: `client-secret`. */
  readonly id: string;
  readonly group: Group;
  /** A name for people: a few words. */
  readonly title: string;
  /** The IDs of checks that must pass before this one means anything. Default: none. */
  readonly needs?: readonly string[];
  run(): Outcome | Promise<Outcome>;
}

/** A line of the doctor's report. */
export interface Finding extends Outcome, Pick<Check, 'id' | 'group' | 'title'> {}

export function passed(reason: string): Outcome {
  return { verdict: 'passed', reason };
}

export function failed(reason: string, fix: string): Outcome {
  return { verdict: 'failed', reason, fix };
}

export function unchecked(reason: string): Outcome {
  return { verdict: 'unchecked', reason };
}
