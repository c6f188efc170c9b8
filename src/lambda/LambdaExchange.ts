import { type AnyObject, type Headers, type QueryParams, Server } from '@jovotech/framework';
import { apologyTo } from '../http/apologyTo';

/** Adapts a Lambda invocation to Jovo. */
export class LambdaExchange extends Server {
  answer: AnyObject = {};

  /** @param deadline when the response must be ready, in milliseconds since 1970 */
  constructor(
    private readonly envelope: AnyObject,
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

  /** @throws {VerificationError} if it wasn't an Alexa request */
  fail(error: Error): void {
    this.answer = apologyTo(this.envelope, error);
  }

  /** Invocations by Alexa have no headers. */
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
