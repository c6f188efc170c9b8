/** What is known about a skill package that wasn't deployed. */
export interface SkillPackageFailure {
  /** Every error and warning from Amazon, one per line, with its resource. */
  readonly problems: readonly string[];
  /** What the development stage holds now. */
  readonly live: string;
  /** What to do next. */
  readonly hint: string;
}

/** Amazon didn't accept the skill package, or not all of it. */
export class SkillPackageError extends Error implements SkillPackageFailure {
  override readonly name = 'SkillPackageError';
  readonly problems: readonly string[];
  readonly live: string;
  readonly hint: string;

  constructor(message: string, { problems, live, hint }: SkillPackageFailure) {
    super(message);
    this.problems = problems;
    this.live = live;
    this.hint = hint;
  }
}
