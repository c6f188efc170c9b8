import type { AnyObject } from '@jovotech/framework';
import { ExpressJs } from '@jovotech/server-express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { apologyTo } from './apologyTo';
import { sendJson } from './sendJson';

type ExpressParts = ConstructorParameters<typeof ExpressJs>;

/** Adapts a request and its response to Jovo, which only needs of Express what Node has too. */
export class SkillExchange extends ExpressJs {
  constructor(
    request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly envelope: AnyObject,
  ) {
    super(request as ExpressParts[0], response as ExpressParts[1]);
  }

  override getRequestObject(): AnyObject {
    return this.envelope;
  }

  override setResponse(answer: unknown): Promise<void> {
    sendJson(this.response, 200, answer);
    return Promise.resolve();
  }

  /**
   * Apologizes. Jovo would send a 500 with a stack, and Alexa would say nothing.
   *
   * @throws {VerificationError} if it wasn't an Alexa request
   */
  override fail(error: Error): void {
    void this.setResponse(apologyTo(this.envelope, error));
  }
}
