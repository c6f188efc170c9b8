import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimit } from '../../playground/auth0/RateLimit';
import { playgroundHost } from '../../src/config/laptop';

/** Auth0's state. `dead` refuses connections, `silent` accepts them and never answers. */
export type Auth0Health = 'healthy' | 'slow' | 'dead' | 'silent';

/** How long a slow Auth0 takes to answer, in milliseconds. */
const SLOW_MS = 1_000;

/** A healthy one takes about as long as one at the other end of the country. */
const HEALTHY_MS = 30;

/**
 * A stand-in for Auth0's `/userinfo`, with its limits for each user, in any state of health. Access
 * tokens are the names of their users.
 */
export class Auth0Double {
  /** How many calls it has received, and how many of those it refused because of the limit. */
  readonly counts = { calls: 0, refusals: 0 };
  private readonly limit = new RateLimit();
  private health: Auth0Health = 'healthy';
  private server: Server | undefined;
  private port = 0;

  /** The host and port to reach it at. */
  get host(): string {
    return `${playgroundHost}:${this.port}`;
  }

  /** Changes its state. */
  async become(health: Auth0Health): Promise<void> {
    this.health = health;
    if (health === 'dead') await this.close();
    else await this.open();
  }

  /** Stops listening and closes all connections. */
  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.close().closeAllConnections();
    await once(server, 'close');
  }

  private async open(): Promise<void> {
    if (this.server) return;
    this.server = createServer(({ headers }, response) => {
      const name = headers.authorization?.replace('Bearer ', '') ?? '';
      void this.answer(name, response);
    });
    // The port stays the same when it comes back.
    this.server.listen(this.port, playgroundHost);
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private async answer(name: string, response: ServerResponse): Promise<void> {
    this.counts.calls += 1;
    if (this.health === 'silent') return;
    await sleep(this.health === 'slow' ? SLOW_MS : HEALTHY_MS);
    const { allowed } = this.limit.take(name);
    if (!allowed) this.counts.refusals += 1;
    response.writeHead(allowed ? 200 : 429, { 'content-type': 'application/json' });
    response.end(JSON.stringify(allowed ? { sub: `auth0|${name}`, given_name: name } : {}));
  }
}
