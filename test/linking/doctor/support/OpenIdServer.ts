import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { close, listen } from '../../../support/userinfoServer';

/** An answer of the server: a status, and what is sent as JSON or as text. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the server does; each part can be replaced by a test. */
export interface Behaviour {
  /** Changes to the discovery document; a field that is undefined is left out. */
  readonly discovery?: Readonly<Record<string, unknown>>;
  /** What is sent instead of the discovery document. */
  readonly instead?: Reply;
  readonly authorize?: (query: URLSearchParams) => Reply | Promise<Reply>;
  readonly token?: (form: URLSearchParams, request: IncomingMessage) => Reply | Promise<Reply>;
  /** The only client secret that it accepts, in the header. Default: `a secret`. */
  readonly clientSecret?: string;
  /** The redirect URIs that it knows. Default: Alexa's, for any vendor. */
  readonly isRegistered?: (redirectUri: string) => boolean;
}

/** What makes a server speak TLS. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** An OpenID provider other than Auth0 that does what a test wants. */
export class OpenIdServer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(behaviour: Behaviour = {}, tls?: TlsIdentity): Promise<OpenIdServer> {
    const handle = (request: IncomingMessage, response: ServerResponse): void => {
      void answer(request, url, behaviour).then(({ status, body, headers }) => {
        const isText = typeof body === 'string';
        response.writeHead(status, headers).end(isText ? body : JSON.stringify(body));
      });
    };
    const server = tls ? createTlsServer(tls, handle) : createServer(handle);
    await listen(server);
    const { port } = server.address() as AddressInfo;
    const url = tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
    return new OpenIdServer(url, server);
  }

  close(): Promise<void> {
    return close(this.server);
  }
}

/** The answer of RFC 6749 to a bad grant of a client that was recognised. */
export const badGrant: Reply = { status: 400, body: { error: 'invalid_grant' } };
export const badClient: Reply = { status: 401, body: { error: 'invalid_client' } };

async function answer(request: IncomingMessage, url: string, behaviour: Behaviour): Promise<Reply> {
  const { discovery, instead, clientSecret = 'a secret', isRegistered = isOfAlexa } = behaviour;
  const {
    authorize = (query: URLSearchParams) => goBack(query, isRegistered),
    token = (_: URLSearchParams, { headers }: IncomingMessage) =>
      secretIn(headers.authorization) === clientSecret ? badGrant : badClient,
  } = behaviour;

  const { pathname, searchParams } = new URL(request.url ?? '', url);
  switch (pathname) {
    case '/.well-known/openid-configuration':
      return instead ?? { status: 200, body: { ...documentOf(url), ...discovery } };
    case '/authorize':
      return authorize(searchParams);
    case '/oauth/token':
      return token(new URLSearchParams(await text(request)), request);
    default:
      return { status: 404, body: 'Not Found' };
  }
}

/** What a provider does when nobody is signed in. */
function goBack(query: URLSearchParams, isRegistered: (uri: string) => boolean): Reply {
  const uri = query.get('redirect_uri') ?? '';
  return isRegistered(uri)
    ? { status: 302, body: '', headers: { location: `${uri}?error=login_required` } }
    : { status: 400, body: 'Invalid parameter: redirect_uri' };
}

function isOfAlexa(uri: string): boolean {
  return new URL(uri).pathname.startsWith('/api/skill/link/');
}

/** The client secret in a header, decoded as RFC 6749 has it. */
function secretIn(authorization = ''): string | null {
  const [, secret = ''] = atob(authorization.replace('Basic ', '')).split(':');
  return new URLSearchParams(`secret=${secret}`).get('secret');
}

function documentOf(url: string): Record<string, unknown> {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/oauth/token`,
    userinfo_endpoint: `${url}/userinfo`,
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    code_challenge_methods_supported: ['S256'],
  };
}
