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
  /** In the place of the discovery document. */
  readonly instead?: Reply;
  readonly authorize?: (query: URLSearchParams) => Reply | Promise<Reply>;
  readonly token?: (form: URLSearchParams, request: IncomingMessage) => Reply | Promise<Reply>;
}

/** What makes a server speak TLS. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** An OpenID provider that is no Auth0 and does what a test wants. */
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

/** As RFC 6749 has it: whoever asks is recognised, and the grant is bad. */
export const badGrant: Reply = { status: 400, body: { error: 'invalid_grant' } };
export const badClient: Reply = { status: 401, body: { error: 'invalid_client' } };

async function answer(
  request: IncomingMessage,
  url: string,
  { discovery, instead, authorize = goBack, token = () => badGrant }: Behaviour,
): Promise<Reply> {
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

/** What a provider does when nobody is signed in and the redirect URI is registered. */
function goBack(query: URLSearchParams): Reply {
  const location = `${query.get('redirect_uri')}?error=login_required`;
  return { status: 302, body: '', headers: { location } };
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
