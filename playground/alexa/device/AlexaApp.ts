import type { AccountLinker } from '../linking/AccountLinker';
import { LinkFailure } from '../linking/LinkFailure';
import type { Conversation } from './conversation';
import type { SpeakerName } from './speakers';

/** The Alexa app of one person: links the accounts and adds a note to the conversation. */
export class AlexaApp {
  /**
   * @param linker does the linking
   * @param conversation gets the notes
   * @param skillName returns the name of the skill in the skill store
   * @param speaker the person whom Alexa recognizes. Undefined for the Alexa user
   */
  constructor(
    readonly linker: AccountLinker,
    private readonly conversation: Conversation,
    private readonly skillName: () => string,
    private readonly speaker: SpeakerName | undefined,
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
      const text = `${this.whose('Your')} account has been successfully linked.`;
      this.conversation.add({ type: 'note', text, linked: true, speaker: this.speaker });
      return true;
    } catch (error) {
      this.noteFailure(`We were unable to link ${this.whose('your')} account.`, error);
      return false;
    }
  }

  /** Unlinks the accounts. */
  unlink(): void {
    this.linker.unlink();
    const text = `${this.whose('Your')} account is no longer linked.`;
    this.conversation.add({ type: 'note', text, linked: false });
  }

  /** Returns the access token for the next request, refreshed if due; undefined if not linked. */
  async accessToken(): Promise<string | undefined> {
    try {
      await this.linker.refreshIfDue();
    } catch (error) {
      const text = this.linker.link
        ? "The access token couldn't be refreshed."
        : `${this.whose('Your')} account is no longer linked.`;
      this.noteFailure(text, error);
    }
    return this.linker.link?.accessToken;
  }

  /** Names the skill, and the person unless the user is meant. */
  private whose(user: string): string {
    return `${this.speaker ? `${this.speaker}'s` : user} ${this.skillName()}`;
  }

  private noteFailure(text: string, error: unknown): void {
    if (!(error instanceof LinkFailure)) throw error;
    this.conversation.add({ type: 'note', text, reason: error.message, linked: false });
  }
}
