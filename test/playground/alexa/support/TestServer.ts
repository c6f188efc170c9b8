import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that a test server received. */
export interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Responds to a request. */
export type Answer = (response: ServerResponse, received: Received) => void;

/** A real server on a free port that responds as the test says and records its requests. */
export class TestServer {
  readonly received: Received[] = [];

  private constructor(
    private readonly server: Server,
    /** Responds to the requests from now on. */
    public answer: Answer,
  ) {}

  /** Starts a server. */
  static async start(answer: Answer): Promise<TestServer> {
    const server = createServer();
    const started = new TestServer(server, answer);
    server.on('request', (request, response) => {
      void text(request).then((body) => {
        const received = { method: request.method, headers: request.headers, body };
        started.received.push(received);
        started.answer(response, received);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return started;
  }

  /** Its origin. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Stops it and closes all connections. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}

/** Responds with JSON. */
export function json(body: unknown, status = 200): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

/** Doesn't respond. */
export const silence: Answer = () => undefined;
