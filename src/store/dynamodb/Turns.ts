/** Lets things that are about the same happen one after the other. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /**
   * Does something when all that was to be done before about the same has ended, well or badly.
   *
   * @param about what it is about
   * @param act does it; must end by itself
   */
  async take<Result>(about: string, act: () => Promise<Result>): Promise<Result> {
    const turn = (this.last.get(about) ?? Promise.resolve()).then(act);
    const ended = turn.catch(() => undefined);
    this.last.set(about, ended);
    try {
      return await turn;
    } finally {
      if (this.last.get(about) === ended) this.last.delete(about);
    }
  }
}
