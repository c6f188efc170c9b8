import { SkillBuilders } from 'ask-sdk-core';
import { ExpressAdapter } from 'ask-sdk-express-adapter';
import express from 'express';
import { randomUUID, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { certificateOf, judgeCertificate } from '../../../linking/doctor/certificate';
import type { Outcome } from '../../../linking/doctor/Check';
import { skillChecks } from '../../../linking/doctor/skillChecks';
import { readSubject } from '../../../cli/doctor/readSubject';
import type { Stage } from '../../../src/config';
import { TlsAuthority } from '../../support/TlsAuthority';
import { laptopWith } from './support/examine';

const askSdk = new ExpressAdapter(SkillBuilders.custom().create(), true, true);

let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
});

describe('The endpoint of the skill', () => {
  test.each([
    [404, 'failed'],
    [302, 'failed'],
    [500, 'failed'],
    [403, 'unchecked'],
    [503, 'unchecked'],
  ])('that answers %d to an unsigned request is %s', async (status, verdict) => {
    const url = await start(createHttpServer(answering(status)));
    expect(await endpointAt(url)).toMatchObject({ verdict });
  });

  test.each([
    ['failed', 'an answer of a skill', '{"version":"1.0","response":{}}'],
    ['unchecked', 'the page of a tunnel', '<html>You are about to visit …</html>'],
    ['unchecked', "a gateway's JSON", '{"message":"Please sign in.","version":2}'],
    ['unchecked', 'nothing', ''],
  ])('is %s if an unsigned request gets 200 with %s', async (verdict, _, body) => {
    const url = await start(createHttpServer((_request, response) => void response.end(body)));
    expect(await endpointAt(url)).toMatchObject({ verdict });
  });

  test.each([
    [
      'only at its own path',
      express().post('/alexa', (_, response) => void response.sendStatus(400)),
    ],
    ['at every path, and looks at the signature', express().use(...askSdk.getRequestHandlers())],
  ])('has passed if it answers 400 %s', async (_, skill) => {
    const url = await start(createHttpServer(skill));
    expect(await endpointAt(`${url}/alexa?code=of-a-function`)).toMatchObject({
      verdict: 'passed',
    });
  });

  test.each<[string, RequestListener]>([
    ['the same page to everything', answering(400)],
    [
      'a page with the number of the request',
      (_request, response) => void response.writeHead(400).end(`Request ID: ${randomUUID()}`),
    ],
    ['too often', limited(429)],
    ['while it is overloaded', limited(503)],
    ['once, and then cuts the connection', limited(0)],
  ])('is unchecked if any server could answer 400: %s', async (_, server) => {
    const url = await start(createHttpServer(server));
    expect(await endpointAt(`${url}/alexa`)).toMatchObject({
      verdict: 'unchecked',
      reason: expect.stringMatching(/400/) as string,
    });
  });

  test('that is not there fails, except on the laptop, where it need not run', async () => {
    const url = await start(createTcpServer());
    for (const server of servers.splice(0)) server.close();
    expect(await endpointAt(url, 'prod')).toMatchObject({ verdict: 'failed' });
    expect(await endpointAt(url, 'dev')).toMatchObject({ verdict: 'unchecked' });
  });

  test('is asked with a whole request for the right skill', async () => {
    let seen = '';
    const url = await start(
      createHttpServer((request, response) => {
        request.setEncoding('utf8').on('data', (chunk: string) => (seen += chunk));
        request.on('end', () => response.writeHead(404).end());
      }),
    );
    await endpointAt(url);
    expect(JSON.parse(seen)).toMatchObject({
      version: '1.0',
      context: { System: { application: { applicationId: readSubject('dev', {}).known.skillId } } },
      request: { type: 'LaunchRequest' },
    });
  });

  test('that is a Lambda function is unchecked, like its certificate', async () => {
    const endpoint = 'arn:aws:lambda:us-east-1:123456789012:function:a-skill';
    for (const check of skillChecks(laptopWith({ endpoint }))) {
      expect(await check.run()).toMatchObject({ verdict: 'unchecked' });
    }
  });

  async function endpointAt(endpoint: string, stage: Stage = 'prod'): Promise<Outcome | undefined> {
    const [check] = skillChecks({ ...laptopWith({ endpoint }), stage });
    return check?.run();
  }
});

describe('The certificate of the endpoint', () => {
  let authority: TlsAuthority;

  beforeAll(async () => {
    authority = await TlsAuthority.create();
  });

  test('that is trusted, for the host, and valid has passed', async () => {
    expect(await certificateAt()).toEqual({
      verdict: 'passed',
      reason: 'trusted, for localhost, 29 days left',
    });
  });

  test.each([
    ['for another host', { dnsNames: ['elsewhere.test'] }, /for another host/],
    ['that has expired', { notAfter: new Date(Date.now() - 1_000) }, /has expired/],
    ['of tomorrow', { notBefore: new Date(Date.now() + 3_600_000) }, /isn't valid yet/],
  ])('%s has failed', async (_, special, reason) => {
    const outcome = await certificateAt(special);
    expect(outcome).toMatchObject({
      verdict: 'failed',
      reason: expect.stringMatching(reason) as string,
    });
  });

  test('from an untrusted authority has failed', async () => {
    const url = await startTls({});
    expect(await certificateOf(url)).toMatchObject({ verdict: 'failed' });
    const lines = skillChecks({ ...laptopWith({ endpoint: url }), stage: 'prod' });
    const outcomes = await Promise.all(lines.map(async (check) => check.run()));
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['unchecked', 'failed']);
  });

  test('for a wildcard has failed, since Amazon must be told', async () => {
    const { cert } = await authority.issue({ dnsNames: ['*.platform.test'] });
    const certificate = new X509Certificate(cert);
    expect(judgeCertificate(certificate, undefined, 'skill.platform.test')).toMatchObject({
      verdict: 'failed',
      fix: expect.stringContaining("sslCertificateType to 'Wildcard'") as string,
    });
  });

  test('where there is no TLS has failed', async () => {
    const url = await start(createHttpServer(answering(200)));
    expect(await certificateOf(url.replace('http://127.0.0.1', 'https://localhost'))).toMatchObject(
      {
        verdict: 'failed',
        reason: "it doesn't speak TLS",
      },
    );
  });

  async function certificateAt(
    special: Parameters<TlsAuthority['issue']>[0] = {},
  ): Promise<Outcome> {
    return certificateOf(await startTls(special), authority.pem);
  }

  async function startTls(special: Parameters<TlsAuthority['issue']>[0]): Promise<string> {
    const server = createTlsServer(await authority.issue(special), answering(400));
    return (await start(server)).replace('http://127.0.0.1', 'https://localhost');
  }
});

function answering(status: number): RequestListener {
  return (_request, response) => void response.writeHead(status).end();
}

/** Answers 400 once, and then another status to everything; 0 cuts the connection. */
function limited(status: number): RequestListener {
  let isFirst = true;
  return (request, response) => {
    if (isFirst) response.writeHead(400).end();
    else if (status === 0) request.socket.destroy();
    else response.writeHead(status).end();
    isFirst = false;
  };
}

async function start(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
