import { Agent, createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { close, listen } from './userinfoServer';

/** How often it asks whether a server is ready, in milliseconds. */
const POLL_MS = 200;

/**
 * A load balancer: sends requests to the servers that are ready in turn, over connections that it keeps
 * open. It doesn't repeat requests.
 */
export class ReadinessProxy {
  /** The codes of the errors of connections to the servers. */
  readonly errors: string[] = [];
  private readonly agent = new Agent({ keepAlive: true });
  private readonly front: Server;
  private servers: readonly string[] = [];
  private ready: readonly string[] = [];
  private turn = 0;
  private timer: NodeJS.Timeout | undefined;

  private constructor() {
    this.front = createServer((request, response) => {
      const { method, headers, url = '/' } = request;
      const forwarded = send(new URL(url, this.next()), { method, headers, agent: this.agent });
      request.pipe(forwarded);
      forwarded.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 0);
        answer.pipe(response);
      });
      forwarded.on('error', ({ code }: NodeJS.ErrnoException) => {
        this.errors.push(String(code));
        response.writeHead(502).end();
      });
    });
    this.front.keepAliveTimeout = 60_000;
  }

  /** @param servers the origins of the servers, which must be ready */
  static async start(servers: readonly [string, ...string[]]): Promise<ReadinessProxy> {
    const proxy = new ReadinessProxy();
    servers.forEach((server) => proxy.add(server));
    await listen(proxy.front);
    proxy.timer = setInterval(() => void proxy.poll(), POLL_MS);
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.front.address() as AddressInfo).port}`;
  }

  /** Adds a server, which must be ready. */
  add(server: string): void {
    this.servers = [...this.servers, server];
    this.ready = [...this.ready, server];
  }

  /** Removes a server that has ended. */
  remove(server: string): void {
    this.servers = this.servers.filter((other) => other !== server);
    this.ready = this.ready.filter((other) => other !== server);
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    this.agent.destroy();
    return close(this.front);
  }

  /** Without a server that is ready, it tries those that were. */
  private next(): string {
    return this.ready[this.turn++ % this.ready.length] ?? '';
  }

  private async poll(): Promise<void> {
    const checked = this.servers;
    const isReady = await Promise.all(
      checked.map((server) =>
        fetch(`${server}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    const unready = checked.filter((_server, index) => !isReady[index]);
    // One that was added in the meantime counts as ready.
    const ready = this.servers.filter((server) => !unready.includes(server));
    if (ready.length > 0) this.ready = ready;
  }
}
