import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TlsIdentity } from '../../../test/support/TlsAuthority';
import { certificatePath } from '../../../playground/alexa/signing';

/** What the stand-ins must be told first. */
export interface StandInsOptions {
  readonly auth0: TlsIdentity;
  readonly bucket: TlsIdentity;
  /** Alexa's certificates, in PEM. */
  readonly certificateChain: string;
}

/** Their addresses. */
export interface StandInsPorts {
  readonly auth0: number;
  readonly bucket: number;
}

/** What Auth0 can be told later: how long to take to answer, in milliseconds. */
export interface Auth0Order {
  readonly delay: number;
}

/** Its reply: how often it has been called so far. */
export interface Auth0State {
  readonly calls: number;
}

// Auth0's /userinfo, for tokens that are also names, and Amazon's bucket with the certificates, both over
// TLS, in a process of their own. Without Auth0's rate limits, which the tutorials' skills would exceed.
let delay = 0;
let calls = 0;

const auth0: RequestListener = ({ headers }, response) => {
  calls += 1;
  const name = headers.authorization?.replace('Bearer ', '') ?? '';
  const body = JSON.stringify({ sub: `auth0|${name}`, given_name: name, name });
  const answer = (): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };
  if (delay === 0) answer();
  else setTimeout(answer, delay);
};

async function listen(identity: TlsIdentity, listener: RequestListener): Promise<number> {
  const server = createServer(identity, listener).listen(0, '127.0.0.1');
  // The clients decide how long a connection lives, so that none breaks during a request.
  server.keepAliveTimeout = 60_000;
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

process.once('message', (options: StandInsOptions) => {
  const bucket: RequestListener = ({ url }, response) => {
    response.writeHead(url === certificatePath ? 200 : 404).end(options.certificateChain);
  };
  void Promise.all([listen(options.auth0, auth0), listen(options.bucket, bucket)]).then((ports) => {
    process.send?.({ auth0: ports[0], bucket: ports[1] } satisfies StandInsPorts);
    process.on('message', (order: Auth0Order) => {
      delay = order.delay;
      process.send?.({ calls } satisfies Auth0State);
    });
  });
});
