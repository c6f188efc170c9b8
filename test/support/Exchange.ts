import { type AnyObject, type Headers, Server } from '@jovotech/framework';
import type { AlexaResponse } from '@jovotech/platform-alexa';

/** A request to the skill within the process. */
export class Exchange extends Server {
  /** The outcome. */
  response!: AlexaResponse;

  /** @param envelope what Alexa sends */
  constructor(private readonly envelope: AnyObject) {
    super();
  }

  getRequestObject(): AnyObject {
    return this.envelope;
  }

  setResponse(response: AlexaResponse): Promise<void> {
    this.response = response;
    return Promise.resolve();
  }

  fail(error: Error): void {
    throw error;
  }

  getNativeRequestHeaders(): Headers {
    return {};
  }

  getQueryParams(): Record<string, string> {
    return {};
  }

  setResponseHeaders(): void {}

  hasWriteFileAccess(): boolean {
    return false;
  }
}
