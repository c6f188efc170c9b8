/** Runs tasks on the same subject one after the other. */
export class Queues {
  private readonly last = new Map<string, Promise<unknown>>();

  /**
   * Runs a task after all earlier ones on the same subject have settled.
   *
   * @param act the task, which must have its own timeout
   */
  async run<Result>(about: string, act: () => Promise<Result>): Promise<Result> {
    const running = (this.last.get(about) ?? Promise.resolve()).then(act);
    const ended = running.catch(() => undefined);
    this.last.set(about, ended);
    try {
      return await running;
    } finally {
      if (this.last.get(about) === ended) this.last.delete(about);
    }
  }
}
