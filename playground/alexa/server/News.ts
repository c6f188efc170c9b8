import { EventEmitter } from 'node:events';

/** What happens to the skill beside the conversation, for the open pages. */
export class News extends EventEmitter<{ changed: []; toast: [text: string] }> {
  private readonly errors = new Map<string, string>();

  /** Why something doesn't build; undefined if everything does. */
  get buildError(): string | undefined {
    return this.errors.size > 0 ? [...this.errors.values()].join('\n\n') : undefined;
  }

  /** Shows a line for a moment. */
  toast(text: string): void {
    this.emit('toast', text);
  }

  /**
   * Shows that something doesn't build, or that it builds again.
   *
   * @param what what was built
   * @param error why it failed; undefined if it was built
   */
  built(what: 'skill' | 'skillPackage', error: string | undefined): void {
    if (error === undefined) this.errors.delete(what);
    else this.errors.set(what, error);
    this.emit('changed');
  }
}
