import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultPeople } from '../../playground/auth0/people';
import { playgroundApi } from '../../src/config/laptop';
import { close, listen } from '../support/userinfoServer';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** An issuer of access tokens on the loopback interface, which publishes its keys as Auth0 does. */
export class TokenIssuer {
  private constructor(private readonly server: Server) {}

  static async start(): Promise<TokenIssuer> {
    const server = createServer((request, response) => {
      const body = request.url?.includes('jwks')
        ? { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig' }] }
        : { issuer: issuer.url, jwks_uri: `${issuer.url}.well-known/jwks.json` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    const issuer = new TokenIssuer(server);
    await listen(server);
    return issuer;
  }

  /** With a slash at the end, as Auth0's is. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** Returns an access token as Auth0 issues it, except for what the test says. */
  token(
    claims: object = {},
    { alg = 'RS256', key = privateKey }: { alg?: string; key?: KeyObject } = {},
  ): string {
    const iat = now();
    const aud = [playgroundApi.audience, `${this.url}userinfo`];
    const scope = 'openid profile read:orders';
    const sub = defaultPeople[0]?.sub;
    const payload = { iss: this.url, sub, aud, iat, exp: iat + 60, scope, ...claims };
    const text = [{ alg, typ: 'JWT', kid: 'a' }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${signatureOf(text, alg, key).toString('base64url')}`;
  }

  close(): Promise<void> {
    return close(this.server);
  }
}

function signatureOf(text: string, alg: string, key: KeyObject): Buffer {
  if (alg === 'none') return Buffer.alloc(0);
  // The classic attack: the public key as a shared secret.
  const secret = publicKey.export({ format: 'pem', type: 'spki' });
  if (alg === 'HS256') return createHmac('sha256', secret).update(text).digest();
  const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : {};
  return sign('sha256', Buffer.from(text), { key, ...padding });
}

/** In seconds, as tokens count. */
export function now(): number {
  return Math.floor(Date.now() / 1_000);
}
