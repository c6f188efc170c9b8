import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { plant } from '../canaries';
import type { TlsIdentity } from '../TlsAuthority';
import { close, listen } from '../userinfoServer';
import { Apis, type Api } from './Apis';
import { Clients, type Client } from './Clients';
import { Refusal } from './Refusal';

/** A received request, without the headers, because they contain a token. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * A stand-in for Auth0's Management API, over https, as strict as Auth0: it refuses properties and
 * parameters that Auth0 doesn't know, and callers without a token. It deletes nothing.
 *
 * https://auth0.com/docs/api/management/v2/clients/get-clients
 */
export class Auth0Management {
  /** The machine-to-machine application that may use it. */
  readonly clientId = 'deploy-client';
  readonly clientSecret = plant(`deploy-secret-${randomBytes(12).toString('hex')}`);
  /** The received requests, in order. */
  readonly requests: SeenRequest[] = [];
  readonly clients = new Clients();
  /** The APIs of the tenant. The Management API is one of them. */
  readonly apis: Apis;
  /** How often it was asked to delete something. */
  deletions = 0;

  private readonly accessToken = plant(`management-token-${randomBytes(12).toString('hex')}`);
  /** A status to refuse each request of a method with. */
  private readonly troubles = new Map<string, number>();

  private constructor(private readonly server: Server) {
    this.apis = new Apis(() => `https://${this.domain}/api/v2/`);
  }

  static async start(identity: TlsIdentity): Promise<Auth0Management> {
    const server = createServer(identity);
    const management = new Auth0Management(server);
    server.on('request', (request: IncomingMessage, response) => {
      void management.answer(request).then(({ status, body }) => {
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(body));
      });
    });
    await listen(server);
    return management;
  }

  /** The host name and the port, in the form of AUTH0_DOMAIN. */
  get domain(): string {
    return `localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** The variables that let `auth0:deploy` find it. */
  get environment(): Record<string, string> {
    return {
      AUTH0_DOMAIN: this.domain,
      AUTH0_DEPLOY_CLIENT_ID: this.clientId,
      AUTH0_DEPLOY_CLIENT_SECRET: this.clientSecret,
      ALEXA_VENDOR_ID: 'M1234567890',
    };
  }

  /** The requests that would change something. */
  get writes(): SeenRequest[] {
    return this.requests.filter(({ method, path }) => method !== 'GET' && path !== '/oauth/token');
  }

  /** Refuses every request of a method from now on; without a status, accepts them again. */
  refuse(method: string, status?: number): void {
    if (status === undefined) this.troubles.delete(method);
    else this.troubles.set(method, status);
  }

  close(): Promise<void> {
    return close(this.server);
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', `https://${this.domain}`);
    const sent = await text(request);
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    this.requests.push({ method, path: url.pathname, body: withoutSecret(body) });
    if (method === 'DELETE') this.deletions += 1;
    try {
      const trouble = this.troubles.get(method);
      if (trouble !== undefined) throw new Refusal(trouble, 'as told');
      if (`${method} ${url.pathname}` === 'POST /oauth/token') return this.issueToken(body);
      if (headers.authorization !== `Bearer ${this.accessToken}`) {
        throw new Refusal(401, 'Invalid token');
      }
      return this.manage(method, url, body as Client & Api);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: error };
    }
  }

  private issueToken(body: unknown): Answer {
    const expected = {
      grant_type: 'client_credentials',
      client_id: this.clientId,
      client_secret: this.clientSecret,
      audience: `https://${this.domain}/api/v2/`,
    };
    if (JSON.stringify(body) !== JSON.stringify(expected)) throw new Refusal(401, 'Unauthorized');
    const token = { access_token: this.accessToken, token_type: 'Bearer', expires_in: 86_400 };
    return { status: 200, body: token };
  }

  private manage(method: string, { pathname, searchParams }: URL, body: Client & Api): Answer {
    const [, kind = '', id = ''] =
      /^(\/api\/v2\/(?:clients|resource-servers))\/([^/]+)$/.exec(pathname) ?? [];
    switch (`${method} ${id === '' ? pathname : `${kind}/:id`}`) {
      case 'GET /api/v2/clients':
        return { status: 200, body: this.clients.list(searchParams) };
      case 'POST /api/v2/clients':
        return { status: 201, body: this.clients.create(body) };
      case 'PATCH /api/v2/clients/:id':
        return { status: 200, body: this.clients.update(id, body) };
      case 'GET /api/v2/resource-servers':
        return { status: 200, body: this.apis.list(searchParams) };
      case 'POST /api/v2/resource-servers':
        return { status: 201, body: this.apis.create(body) };
      case 'PATCH /api/v2/resource-servers/:id':
        return { status: 200, body: this.apis.update(id, body) };
      default:
        throw new Refusal(404, 'Not Found');
    }
  }
}

/** Returns the part of a request that tests compare, without secrets that a failed test would print. */
function withoutSecret(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body ?? null, (key, value: unknown) =>
      key === 'client_secret' ? '(a secret)' : value,
    ),
  );
}
