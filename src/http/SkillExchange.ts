import type { AnyObject, App } from '@jovotech/framework';
import { ExpressJs } from '@jovotech/server-express';
import type { Request, Response } from 'express';
import { apologyTo } from './apologyTo';

/** One request to the skill and its answer, as Jovo sees them. */
export class SkillExchange extends ExpressJs {
  /**
   * @param request the request of express
   * @param response the answer of express
   * @param envelope what Alexa sent
   * @param skill who answers
   */
  constructor(
    request: Request,
    private readonly response: Response,
    private readonly envelope: AnyObject,
    private readonly skill: App,
  ) {
    super(request, response);
  }

  override getRequestObject(): AnyObject {
    return this.envelope;
  }

  /** Express would look for the character set of its own content type first: 0.03 ms. */
  override setResponse(answer: unknown): Promise<void> {
    if (!this.response.headersSent) {
      this.response.setHeader('content-type', 'application/json; charset=utf-8');
      this.response.end(JSON.stringify(answer));
    }
    return Promise.resolve();
  }

  /**
   * Jovo's own answer is a status of 500, which leaves the user in silence, and a stack.
   *
   * @throws {VerificationError} if it was no request of Alexa
   */
  override fail(error: Error): void {
    void this.setResponse(apologyTo(this.envelope, error, this.skill));
  }
}
