import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type {
  Message,
  MessageDetails,
  PageState,
  Turn,
} from '../../../playground/alexa/server/contract';
import {
  certificatePath,
  issueAlexaCertificates,
  RequestSigner,
} from '../../../playground/alexa/signing';
import { defaultPeople, type Auth0 } from '../../../playground/auth0';
import { startReal, type Real } from '../../../playground/real/startReal';
import { startAuth0Process } from '../../support/auth0';
import { envelope, intent, SKILL_ID } from '../../support/envelope';
import { TlsAuthority } from '../../support/TlsAuthority';
import { close, listen } from '../../support/userinfoServer';
import { application, tokensFor } from '../auth0/application';

const options = { ports: { webhook: 0, alexa: 0, auth0: 0 }, tokenLifetimeSeconds: 86_400 };

const folder = mkdtempSync(join(tmpdir(), 'real-'));
const lines: string[] = [];
let signer: RequestSigner;
let auth0: Auth0;
/** The tenant, with TLS in front. */
let tenant: Server;
/** s3.amazonaws.com. */
let bucket: Server;
let real: Real;
let environment: Record<string, string | undefined>;

beforeAll(async () => {
  const [certificates, authority] = await Promise.all([
    issueAlexaCertificates(Date.now()),
    TlsAuthority.create(),
  ]);
  signer = new RequestSigner(certificates);
  auth0 = await startAuth0Process(application);
  tenant = createServer(await authority.issue(), (received, response) => {
    const { method, url: path, headers } = received;
    const passedOn = ask(new URL(path ?? '/', auth0.url), {
      method,
      headers: { ...headers, host: new URL(auth0.url).host },
    });
    received.pipe(passedOn);
    passedOn.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
  });
  bucket = createServer(
    await authority.issue({ name: 's3.amazonaws.com', dnsNames: ['s3.amazonaws.com'] }),
    (_request, response) => response.end(signer.certificateChain),
  );
  await Promise.all([listen(tenant), listen(bucket)]);
  const roots = join(folder, 'roots.pem');
  writeFileSync(roots, authority.pem);
  environment = {
    PATH: process.env.PATH,
    AUTH0_DOMAIN: `localhost:${portOf(tenant)}`,
    ALEXA_SKILL_ID: SKILL_ID,
    NODE_EXTRA_CA_CERTS: roots,
    NODE_OPTIONS: `--require ${resolve('test/support/amazonHere.js')}`,
    TEST_BUCKET_PORT: String(portOf(bucket)),
    TEST_ALEXA_ROOT: signer.rootCertificate.toString(),
  };
  real = await startReal(options, environment, (line) => lines.push(line), join(folder, 'state'));
});

afterAll(async () => {
  await real.close();
  await Promise.all([auth0.close(), close(tenant), close(bucket)]);
  rmSync(folder, { recursive: true });
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Sends a body as Alexa does, through the tunnel: with the tunnel's host name. */
function post(body: string, headers: object = signer.sign(Buffer.from(body))): Promise<Answer> {
  return send('POST', '/webhook', body, headers);
}

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

function send(method: string, path: string, body = '', headers: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = ask(`${real.url}${path}`, {
      method,
      headers: { ...headers, host: 'my-tunnel.example.com' },
    });
    sent.once('error', reject).once('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.once('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.end(body);
  });
}

async function read<Read>(path: string): Promise<Read> {
  return (await (await fetch(`${real.pageUrl}${path}`)).json()) as Read;
}

/** Reads the messages as a page does when it opens. */
async function messages(): Promise<Message[]> {
  const { body } = await fetch(`${real.pageUrl}/api/events`);
  let text = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    const [, data] = /event: messages\ndata: (.*)\n\n/.exec(text) ?? [];
    // Leaving the loop closes the connection.
    if (data !== undefined) return JSON.parse(data) as Message[];
  }
  return [];
}

const ada = defaultPeople[0];

test('A signed request gets its answer, and all that it takes is on the wire, with the token masked', async () => {
  if (!ada) throw new Error('There are no people.');
  const { access_token: accessToken } = await tokensFor(auth0, ada);
  const { status, text } = await post(JSON.stringify(envelope({ accessToken })));
  expect({ status, text }).toEqual({ status: 200, text: expect.stringContaining('Ada') as string });

  const seen = await messages();
  expect(seen.map(({ from, to, title, status: code }) => ({ from, to, title, code }))).toEqual([
    { from: 'alexa', to: 'skill', title: 'LaunchRequest', code: 200 },
    { from: 'skill', to: 'alexa', title: `GET ${certificatePath}`, code: 200 },
    { from: 'skill', to: 'auth0', title: 'GET /userinfo', code: 200 },
  ]);
  const details = await Promise.all(
    seen.map(({ id }) => read<MessageDetails>(`/api/messages/${id}`)),
  );
  expect(JSON.stringify(details)).not.toContain(accessToken);
  expect(details[0]?.request.body).toContain('"accessToken": "••••••••"');
  expect(details[2]?.request.headers).toContainEqual(['authorization', 'Bearer ••••••••']);
  expect(details[2]?.url).toBe(`https://localhost:${portOf(tenant)}/userinfo`);
  expect(JSON.parse(details[2]?.response?.body ?? '')).toMatchObject({ name: ada.name });
  const shown = await read<MessageDetails>(`/api/messages/${seen[2]?.id}?secrets=shown`);
  expect(JSON.stringify(shown)).toContain(accessToken);

  const { conversation } = await read<PageState>('/api/state');
  expect(conversation).toMatchObject([
    { type: 'user', text: 'LaunchRequest' },
    { type: 'alexa', text: expect.stringContaining('Ada') as string },
  ]);
  const turn = await read<Turn>(`/api/turns/${conversation[0]?.id}`);
  expect(turn).toMatchObject({ intent: 'LaunchRequest', handler: expect.any(String) as string });
  expect(JSON.stringify(turn)).not.toContain(accessToken);
  expect(seen.map((message) => message.turn)).toEqual([turn.id, turn.id, turn.id]);
});

test('A request without a signature is refused by the verification of production', async () => {
  const { status, text } = await post(
    JSON.stringify(envelope({ request: intent('HelpIntent') })),
    {},
  );
  expect(status).toBe(400);
  const { conversation } = await read<PageState>('/api/state');
  const { message } = JSON.parse(text) as { message: string };
  expect(conversation.slice(-2)).toMatchObject([
    { type: 'user', text: 'HelpIntent' },
    { type: 'alexa', text: '', reason: `The skill answered 400. ${message}` },
  ]);
  expect((await messages()).at(-1)).toMatchObject({ title: 'HelpIntent', status: 400 });
});

test.each([
  ['GET', '/'],
  ['GET', '/api/state'],
  ['GET', '/readyz'],
  ['POST', '/api/reset'],
  ['POST', '/'],
])('Through the tunnel, %s %s leads nowhere', async (method, path) => {
  const before = (await messages()).length;
  expect(await send(method, path)).toMatchObject({ status: 404 });
  expect(await messages()).toHaveLength(before);
});

test('Everything that is missing is named at once', async () => {
  await expect(startReal(options, { AUTH0_DOMAIN: 'https://x' }, () => undefined)).rejects.toThrow(
    /AUTH0_DOMAIN must be[^]*ALEXA_SKILL_ID is missing/,
  );
});

test('A port in use is refused, since the tunnel leads to it', async () => {
  const port = Number(new URL(real.url).port);
  await expect(
    startReal(
      { ...options, ports: { ...options.ports, webhook: port } },
      environment,
      () => undefined,
    ),
  ).rejects.toThrow(`Port ${port} is in use.`);
});
