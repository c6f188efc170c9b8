import type { AccountLinker } from '../linking/AccountLinker';
import { LinkFailure } from '../linking/LinkFailure';
import type { Conversation } from './conversation';

/** The Alexa app: links the accounts and adds a note to the conversation. */
export class AlexaApp {
  /**
   * @param linker does the linking
   * @param conversation gets the notes
   * @param skillName returns the name of the skill in the skill store
   */
  constructor(
    private readonly linker: AccountLinker,
    private readonly conversation: Conversation,
    private readonly skillName: () => string,
  ) {}

  /**
   * Completes a sign-in with the authorization server's response.
   *
   * @param answer the query of the redirect from the authorization server
   * @param browserState the state that this browser started with
   * @returns whether the accounts are linked now
   */
  async finishLinking(answer: URLSearchParams, browserState: string | undefined): Promise<boolean> {
    try {
      await this.linker.finish(answer, browserState);
      const text = `Your ${this.skillName()} account has been successfully linked.`;
      this.conversation.add({ type: 'note', text, linked: true });
      return true;
    } catch (error) {
      this.noteFailure(`We were unable to link your ${this.skillName()} account.`, error);
      return false;
    }
  }

  /** Unlinks the accounts. */
  unlink(): void {
    this.linker.unlink();
    const text = `Your ${this.skillName()} account is no longer linked.`;
    this.conversation.add({ type: 'note', text, linked: false });
  }

  /** Returns the access token for the next request, refreshed if due; undefined if not linked. */
  async accessToken(): Promise<string | undefined> {
    try {
      await this.linker.refreshIfDue();
    } catch (error) {
      const text = this.linker.link
        ? "The access token couldn't be refreshed."
        : `Your ${this.skillName()} account is no longer linked.`;
      this.noteFailure(text, error);
    }
    return this.linker.link?.accessToken;
  }

  private noteFailure(text: string, error: unknown): void {
    if (!(error instanceof LinkFailure)) throw error;
    this.conversation.add({ type: 'note', text, reason: error.message, linked: false });
  }
}
