import type { AccountLinker } from '../linking/AccountLinker';
import { LinkFailure } from '../linking/LinkFailure';
import type { Conversation } from './conversation';

/** The Alexa app: links the accounts, and notes in the conversation how it went. */
export class AlexaApp {
  /**
   * @param linker does the linking
   * @param conversation where it is noted
   * @param skillName the name of the skill in the skill store
   */
  constructor(
    private readonly linker: AccountLinker,
    private readonly conversation: Conversation,
    private readonly skillName: () => string,
  ) {}

  /**
   * Ends a sign-in with the authorization server's answer.
   *
   * @param answer the query that the authorization server sent the browser back with
   * @param browserState the state that this browser began with
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

  /** The access token for the next request, refreshed if need be; nothing if not linked. */
  async accessToken(): Promise<string | undefined> {
    try {
      await this.linker.refreshIfDue();
    } catch (error) {
      const text = this.linker.link
        ? 'The access token could not be refreshed.'
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
