import {
  type AnyObject,
  type App,
  type Headers,
  type QueryParams,
  Server,
} from '@jovotech/framework';
import { apologyTo } from '../http/apologyTo';

/** One request to the skill on Lambda and its answer, as Jovo sees them. */
export class LambdaExchange extends Server {
  /** What the skill answers. */
  answer: AnyObject = {};

  /**
   * @param envelope what Alexa sent
   * @param skill who answers
   * @param deadline when the answer has to be ready, in milliseconds since 1970
   */
  constructor(
    private readonly envelope: AnyObject,
    private readonly skill: App,
    readonly deadline: number,
  ) {
    super();
  }

  getRequestObject(): AnyObject {
    return this.envelope;
  }

  setResponse(response: AnyObject): Promise<void> {
    this.answer = response;
    return Promise.resolve();
  }

  /** @throws {VerificationError} if it was no request of Alexa */
  fail(error: Error): void {
    this.answer = apologyTo(this.envelope, error, this.skill);
  }

  /** Alexa's requests have no headers there, and the skill asks for none. */
  getNativeRequestHeaders(): Headers {
    return {};
  }

  getQueryParams(): QueryParams {
    return {};
  }

  setResponseHeaders(): void {}

  hasWriteFileAccess(): boolean {
    return false;
  }
}
