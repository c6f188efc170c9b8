import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { close, listen } from '../../support/userinfoServer';

const PREFIX = '/2018-06-01/runtime/';

/** How long a function has, in milliseconds: as in the template. */
const TIMEOUT_MS = 8_000;

interface Invocation {
  readonly event: object;
  readonly done: (outcome: string) => void;
}

/**
 * Lambda's side of a function: hands out events and takes answers.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeApi {
  private readonly waiting: Invocation[] = [];
  private readonly running = new Map<string, Invocation>();
  private next: ServerResponse | undefined;
  private count = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<RuntimeApi> {
    const server = createServer();
    const api = new RuntimeApi(server);
    server.on('request', (request, response) => void api.handle(request, response));
    await listen(server);
    return api;
  }

  /** The value of AWS_LAMBDA_RUNTIME_API. */
  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Invokes the function. Returns what it posts: `response` or `error`, and the body. */
  invoke(event: object): Promise<string> {
    return new Promise((done) => {
      this.waiting.push({ event, done });
      this.handOut();
    });
  }

  stop(): Promise<void> {
    return close(this.server);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.slice(PREFIX.length) ?? '';
    if (path === 'invocation/next') {
      this.next = response;
      return this.handOut();
    }
    const body = await text(request);
    const [, id = '', kind = ''] = /^invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    this.running.get(id)?.done(`${kind} ${body}`);
    if (path === 'init/error') this.waiting.shift()?.done(`init error ${body}`);
    response.writeHead(202).end('{"status":"OK"}');
  }

  private handOut(): void {
    const invocation = this.next && this.waiting.shift();
    if (!this.next || !invocation) return;
    const id = `invocation-${++this.count}`;
    this.running.set(id, invocation);
    this.next.writeHead(200, {
      'content-type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + TIMEOUT_MS),
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:eu-west-1:123456789012:function:skill',
      'Lambda-Runtime-Trace-Id': 'Root=1-00000000-000000000000000000000000',
    });
    this.next.end(JSON.stringify(invocation.event));
    this.next = undefined;
  }
}
