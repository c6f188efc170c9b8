/** A part of a deploy. */
export interface Step {
  /** What it does, to say before it starts. */
  readonly title: string;
  /** What is true once it is done, for someone who must know what is live. */
  readonly done: string;
  /** What is live if it fails. Default: nothing has changed. */
  readonly halfway?: (error: unknown) => string;
}

/** The steps of a command, and how far it has come. */
export class Steps {
  private readonly finished: Step[] = [];
  private current: Step | undefined;

  /** @param say prints a line */
  constructor(private readonly say: (text: string) => void) {}

  /** Takes a step. */
  async take<Result>(step: Step, act: () => Promise<Result> | Result): Promise<Result> {
    this.current = step;
    this.say(`… ${step.title}`);
    const result = await act();
    this.finished.push(step);
    this.current = undefined;
    return result;
  }

  /**
   * Returns what is done, and after a failure also what the failed step has left behind.
   *
   * @param error why it has failed
   */
  report(error?: unknown): string {
    const lines = this.finished.map(({ done }) => `  ✓ ${done}`);
    if (this.current === undefined) return lines.join('\n');
    const { title, halfway = () => 'It has changed nothing.' } = this.current;
    return [
      `Stopped at: ${title}`,
      `  ${halfway(error)}`,
      lines.length > 0 ? 'Done before that:' : 'Nothing was done before that.',
      ...lines,
      'The same command starts again and repeats nothing that is done.',
    ].join('\n');
  }
}
