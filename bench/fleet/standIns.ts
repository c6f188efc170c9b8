import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AWS_ENVIRONMENT } from '../../test/support/awsEnvironment';
import { TlsAuthority } from '../../test/support/TlsAuthority';
import { claims, close, listen } from '../../test/support/userinfoServer';

/** How long Auth0 takes, in milliseconds. */
const AUTH0_MS = 30;

/** What the skill needs besides Alexa. */
export interface StandIns {
  /** Auth0's origin for the servers, as on the laptop. */
  readonly auth0Url: string;
  /** The environment of functions, which run as in production: Auth0 over TLS, and the certificate to trust. */
  readonly forFunctions: Readonly<Record<string, string>>;
  /** What all are told: where the table is. */
  readonly forAll: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts an Auth0 that knows every access token `<name>-…`, and without its limits, because each process
 * asks it for the same few users; and a DynamoDB with the skill's table.
 *
 * @param folder where to write the certificate
 */
export async function startStandIns(folder: string): Promise<StandIns> {
  const authority = await TlsAuthority.create();
  const file = join(folder, 'authority.pem');
  writeFileSync(file, authority.pem);
  const plain = createServer(userinfo);
  const secure = createTlsServer(await authority.issue(), userinfo);
  await Promise.all([listen(plain), listen(secure)]);
  const dynamodb = fork(join(__dirname, 'dynamodbProcess.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, ...AWS_ENVIRONMENT },
  });
  const [{ url, table }] = (await once(dynamodb, 'message')) as [{ url: string; table: string }];
  const portOf = (server: typeof plain): number => (server.address() as AddressInfo).port;
  return {
    auth0Url: `http://127.0.0.1:${portOf(plain)}`,
    forFunctions: {
      AUTH0_DOMAIN: `localhost:${portOf(secure)}`,
      NODE_EXTRA_CA_CERTS: file,
    },
    forAll: {
      ...AWS_ENVIRONMENT,
      AWS_ENDPOINT_URL_DYNAMODB: url,
      SKILL_STORE: `dynamodb:${table}`,
    },
    async stop() {
      dynamodb.disconnect();
      await Promise.all([once(dynamodb, 'exit'), close(plain), close(secure)]);
    },
  };
}

/** Answers `/userinfo` for every access token `<name>-…`. */
export const userinfo: RequestListener = (request, response) => {
  const [, name = ''] = /^Bearer (\w+)-/.exec(request.headers.authorization ?? '') ?? [];
  void sleep(AUTH0_MS).then(() =>
    claims({ sub: `auth0|${name}`, name, given_name: name })(request, response),
  );
};
