import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server in Auth0's place that answers `/userinfo` as the test says. */
export interface UserinfoServer {
  /** Its origin. */
  readonly url: string;
  /** The requests received since the last `answerWith`. */
  readonly requests: IncomingMessage[];
  /** Sets how it answers from now on. */
  answerWith(answer: RequestListener): void;
  close(): Promise<void>;
}

/** Starts it on a free port of the loopback interface. Until told otherwise it answers 404. */
export async function startUserinfoServer(): Promise<UserinfoServer> {
  let answer: RequestListener = (_request, response) => response.writeHead(404).end();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  // Node would close a connection that is idle for 5 s, and a busy machine can take that long.
  server.keepAliveTimeout = 60_000;
  await listen(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answerWith(next) {
      answer = next;
      requests.length = 0;
    },
    close: () => close(server),
  };
}

/** Answers with claims, as Auth0 does when all is well. */
export function claims(body: unknown): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

/** Answers with the claims of the account that an access token is for; 401 for other tokens. */
export function claimsByToken(accounts: Readonly<Record<string, unknown>>): RequestListener {
  return (request, response) => {
    const account = accounts[request.headers.authorization?.replace('Bearer ', '') ?? ''];
    (account ? claims(account) : status(401))(request, response);
  };
}

/** Answers with a status and a text. */
export function status(code: number, text = ''): RequestListener {
  return (_request, response) => {
    response.writeHead(code).end(text);
  };
}

/** Listens on a free port of the loopback interface. */
export function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** Closes a server and all its connections. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
