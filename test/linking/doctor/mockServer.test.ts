import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { examine, idsOf, laptopWith, type Findings } from './support/examine';

let server: ChildProcess;
let findings: Findings;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  server = spawn('node_modules/.bin/oauth2-mock-server', ['-p', String(port), '-a', '127.0.0.1']);
  await untilAnswered(`${url}/.well-known/openid-configuration`);
  const known = {
    issuer: url,
    accessTokenUrl: `${url}/token`,
    clientSecret: 'a secret',
    refreshToken: 'a-refresh-token',
    endpoint: 'arn:aws:lambda:us-east-1:123456789012:function:a-skill',
  };
  findings = await examine(laptopWith(known));
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

describe('The doctor at oauth2-mock-server, which checks nothing', () => {
  test('passes neither the client nor its secret', () => {
    expect(idsOf(findings, 'failed')).toEqual(['client-secret']);
    expect(findings['client-secret']?.reason).toMatch(/issues tokens for made-up codes/);
    expect(idsOf(findings, 'unchecked')).toEqual(
      expect.arrayContaining([
        'client-id',
        'redirect-url:127.0.0.1',
        'access-token-scheme',
        'grant:authorization_code',
        'grant:refresh_token',
        'token-lifetime',
        'refresh-token-rotation',
      ]),
    );
  });

  test('passes what it can see', () => {
    expect(idsOf(findings, 'passed')).toEqual(
      expect.arrayContaining(['discovery', 'issuer', 'pkce', 'token-answer']),
    );
  });
});

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

async function untilAnswered(url: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(server.stderr ? await text(server.stderr) : url);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
}
