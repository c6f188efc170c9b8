import { Agent, createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { close, listen } from './userinfoServer';

/** How often it asks whether a server is ready, in milliseconds. */
const POLL_MS = 200;

/**
 * A load balancer: sends every request to the first server that is ready, over connections that it
 * keeps open. It doesn't repeat requests.
 */
export class ReadinessProxy {
  /** The codes of the errors of connections to the servers. */
  readonly errors: string[] = [];
  private readonly agent = new Agent({ keepAlive: true });
  private readonly front: Server;
  private target: string;
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly servers: readonly [string, ...string[]]) {
    [this.target] = servers;
    this.front = createServer((request, response) => {
      const { method, headers, url = '/' } = request;
      const forwarded = send(new URL(url, this.target), { method, headers, agent: this.agent });
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

  /** @param servers the origins of the servers, the preferred one first */
  static async start(servers: readonly [string, ...string[]]): Promise<ReadinessProxy> {
    const proxy = new ReadinessProxy(servers);
    await listen(proxy.front);
    proxy.timer = setInterval(() => void proxy.poll(), POLL_MS);
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.front.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    this.agent.destroy();
    return close(this.front);
  }

  private async poll(): Promise<void> {
    for (const server of this.servers) {
      const isReady = await fetch(`${server}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return void (this.target = server);
    }
  }
}
