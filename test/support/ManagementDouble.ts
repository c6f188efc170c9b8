import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ManagementOptions } from '../../src/config';
import { plant } from './canaries';
import { close, listen } from './userinfoServer';

/** A grant of an account to an application, or a token. */
interface Held {
  readonly id: string;
  readonly user_id: string;
  readonly client_id: string;
  readonly type?: string;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Each resource, and the parameters that Auth0 accepts for its list. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  grants: ['user_id', 'client_id', 'audience', 'per_page', 'page', 'include_totals'],
  'device-credentials': ['user_id', 'client_id', 'type', 'fields', 'per_page', 'page'],
};

/**
 * The part of Auth0's Management API that revokes grants. As strict as Auth0: it refuses unknown
 * parameters, a wrong audience, and callers without permission.
 *
 * @see https://auth0.com/docs/api/management/v2/grants/get-grants
 */
export class ManagementDouble {
  readonly lists: Record<string, Held[]> = { grants: [], 'device-credentials': [] };
  /** What the application may do. */
  permissions = ['grants', 'device-credentials'];
  /** How many tokens were issued. */
  tokens = 0;
  /** A status to refuse everything with. */
  trouble: number | undefined;
  /** The `X-Correlation-ID` of each deletion, which Auth0 shows in its log. */
  readonly correlationIds: unknown[] = [];

  private readonly secret = plant('management-secret-of-the-skill');
  /** What each issued token permits: later permissions need a new one. */
  private readonly issued = new Map<string, readonly string[]>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ManagementDouble> {
    const server = createServer();
    const double = new ManagementDouble(server);
    server.on('request', (request: IncomingMessage, response) => {
      void double.answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
    await listen(server);
    return double;
  }

  /** The options that the skill needs. */
  get options(): ManagementOptions & { readonly clientSecret: string } {
    return {
      url: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      clientId: 'management-client',
      clientSecret: this.secret,
      applicationId: 'alexa-application',
    };
  }

  /** Revokes all tokens issued so far. */
  revokeTokens(): void {
    this.issued.clear();
  }

  stop(): Promise<void> {
    return close(this.server);
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', this.options.url);
    const sent = await text(request);
    if (this.trouble !== undefined) return { status: this.trouble, body: {} };
    if (`${method} ${url.pathname}` === 'POST /oauth/token') return this.issueToken(sent);
    const permissions = this.issued.get(headers.authorization?.slice('Bearer '.length) ?? '');
    if (!permissions) return { status: 401, body: {} };
    const [, resource = '', id] = /^\/api\/v2\/([\w-]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
    const list = this.lists[resource];
    if (!list) return { status: 404, body: {} };
    if (!permissions.includes(resource)) return { status: 403, body: {} };
    if (method === 'GET' && id === undefined) return find(list, resource, url.searchParams);
    if (method !== 'DELETE' || id === undefined) return { status: 404, body: {} };
    this.correlationIds.push(headers['x-correlation-id']);
    const left = list.filter((held) => held.id !== decodeURIComponent(id));
    if (left.length === list.length) return { status: 404, body: {} };
    this.lists[resource] = left;
    return { status: 204 };
  }

  private issueToken(sent: string): Answer {
    const { clientId, clientSecret, url } = this.options;
    const expected = {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      audience: `${url}/api/v2/`,
    };
    if (sent !== JSON.stringify(expected)) return { status: 401, body: { error: 'access_denied' } };
    this.tokens += 1;
    const accessToken = plant(`management-token-${this.tokens}-of-the-skill`);
    this.issued.set(accessToken, [...this.permissions]);
    const body = { access_token: accessToken, token_type: 'Bearer', expires_in: 86_400 };
    return { status: 200, body };
  }
}

function find(list: readonly Held[], resource: string, query: URLSearchParams): Answer {
  const known = PARAMETERS[resource] ?? [];
  if ([...query.keys()].some((name) => !known.includes(name))) return { status: 400, body: {} };
  const matching = list.filter((held) =>
    (['user_id', 'client_id', 'type'] as const).every(
      (name) => query.get(name) === null || query.get(name) === held[name],
    ),
  );
  return { status: 200, body: matching.slice(0, Number(query.get('per_page') ?? 50)) };
}
