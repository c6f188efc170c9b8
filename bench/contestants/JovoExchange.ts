import { Server, type AnyObject, type App } from '@jovotech/framework';

/** One request to a Jovo app and its answer, without HTTP: what Jovo's Lambda package does. */
export class JovoExchange extends Server {
  private answer: object = {};

  private constructor(private readonly envelope: AnyObject) {
    super();
  }

  /**
   * Passes a request to an app and returns its answer.
   *
   * @param app a Jovo app
   * @param envelope what Alexa sent
   * @throws when the app fails
   */
  static async handle(app: App, envelope: AnyObject): Promise<object> {
    const exchange = new JovoExchange(envelope);
    await app.handle(exchange);
    return exchange.answer;
  }

  getRequestObject(): AnyObject {
    return this.envelope;
  }

  getQueryParams(): Record<string, string> {
    return {};
  }

  getNativeRequestHeaders(): Record<string, string> {
    return {};
  }

  hasWriteFileAccess(): boolean {
    return false;
  }

  setResponseHeaders(): void {}

  setResponse(response: AnyObject): Promise<void> {
    this.answer = response;
    return Promise.resolve();
  }

  fail(error: Error): void {
    throw error;
  }
}
