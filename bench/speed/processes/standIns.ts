import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { startDynamoDB } from '../../../test/support/dynamodb';
import { tlsFront } from '../../../test/support/tlsFront';
import type { TlsIdentity } from '../../../test/support/TlsAuthority';
import { certificatePath } from '../../../playground/alexa/signing';

/** What the stand-ins must be told first. */
export interface StandInsOptions {
  /** Who `localhost` is: Auth0 and DynamoDB. */
  readonly localhost: TlsIdentity;
  readonly bucket: TlsIdentity;
  /** Alexa's certificates, in PEM. */
  readonly certificateChain: string;
}

/** Where they are. */
export interface StandInsAddresses {
  readonly auth0: number;
  /** The same Auth0, at a distance. */
  readonly farAuth0: number;
  /** A DynamoDB that is as far away. */
  readonly farDynamoDB: number;
  /** The name of its table. */
  readonly table: string;
  readonly bucket: number;
}

/** What Auth0 can be told later. */
export interface Auth0Order {
  /** How long to take to answer, in milliseconds. */
  readonly delay: number;
  /** How long a round trip to what is at a distance takes, in milliseconds. */
  readonly roundTrip: number;
}

/** Its reply: how often it has been called so far. */
export interface Auth0State {
  readonly calls: number;
}

// Auth0's /userinfo, for tokens that are also names, and Amazon's bucket with the certificates, both over
// TLS, in a process of their own. Without Auth0's rate limits, which the tutorials' skills would exceed.
let delay = 0;
let roundTrip = 0;
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

/**
 * Passes on what arrives after half a round trip, in both directions. What the client sends first also
 * waits for the round trip that opening a connection takes, which the loopback interface doesn't.
 *
 * @returns the port
 */
async function moveAway(near: number): Promise<number> {
  const far = net.createServer((client) => {
    const openAt = performance.now() + roundTrip;
    const half = roundTrip / 2;
    const server = net.connect(near, '127.0.0.1');
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => [client, server].forEach((end) => end.destroy()));
    }
    client.on('data', (data) => {
      const wait = Math.max(0, openAt - performance.now()) + half;
      setTimeout(() => server.write(data), wait);
    });
    server.on('data', (data) => setTimeout(() => client.write(data), half));
  });
  far.listen(0, '127.0.0.1');
  await once(far, 'listening');
  return (far.address() as AddressInfo).port;
}

process.once('message', (options: StandInsOptions) => {
  const bucket: RequestListener = ({ url }, response) => {
    response.writeHead(url === certificatePath ? 200 : 404).end(options.certificateChain);
  };
  void open(options, bucket).then((addresses) => {
    process.send?.(addresses);
    process.on('message', (order: Auth0Order) => {
      ({ delay, roundTrip } = order);
      process.send?.({ calls } satisfies Auth0State);
    });
  });
});

async function open(
  { localhost, bucket: bucketIdentity }: StandInsOptions,
  bucket: RequestListener,
): Promise<StandInsAddresses> {
  const near = await listen(localhost, auth0);
  const dynamodb = await startDynamoDB();
  const front = await tlsFront(localhost, Number(new URL(dynamodb.url).port));
  return {
    auth0: near,
    farAuth0: await moveAway(near),
    farDynamoDB: await moveAway((front.address() as AddressInfo).port),
    table: await dynamodb.createTable(),
    bucket: await listen(bucketIdentity, bucket),
  };
}
