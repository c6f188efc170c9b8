import { ComponentTreeNode } from '@jovotech/framework';
import { createServer, Server } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createApp } from '../../../src/app';
import { GreetingComponent } from '../../../src/components/GreetingComponent';
import { serve } from '../../../src/http/serve';
import { createWebhook } from '../../../src/http/webhook';
import { AccountService } from '../../../src/services/AccountService';
import { loggedLines } from '../../support/capturedLog';
import { envelope, intent } from '../../support/envelope';
import { SignedWebhook } from '../../support/SignedWebhook';
import { close, listen } from '../../support/userinfoServer';

describe('The webhook', () => {
  let webhook: SignedWebhook;

  beforeAll(async () => {
    webhook = await SignedWebhook.start();
  });
  afterAll(() => webhook.stop());

  const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();

  test('answers Alexa', async () => {
    const response = await webhook.post(JSON.stringify(envelope()));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ response: { card: { type: 'LinkAccount' } } });
  });

  test('says that it is running and that it is ready', async () => {
    expect((await fetch(`${webhook.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${webhook.url}/readyz`)).status).toBe(200);
  });

  test('refuses a compression it does not know with 415 and JSON', async () => {
    const response = await webhook.post('{}', { 'content-encoding': 'unknown' });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: 'Unsupported Media Type' });
  });

  test('answers other addresses with 404 and JSON', async () => {
    const response = await fetch(`${webhook.url}/other`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: 'Not Found' });
  });

  test('apologises when a handler fails, and says nothing about the failure', async () => {
    jest.spyOn(AccountService.prototype, 'lookUp').mockRejectedValue(new Error('a bug'));
    const text = await textOf(webhook.post(JSON.stringify(envelope())));
    expect(text).toMatch(/Sorry, something went wrong/);
    expect(text).not.toMatch(/a bug/);
  });

  test('apologises in a locale without texts, and logs which, rather than speak English there', async () => {
    const text = await textOf(webhook.post(JSON.stringify(envelope({ locale: 'ar-SA' }))));
    expect(text).toMatch(/Sorry, something went wrong/);
    expect(JSON.stringify(loggedLines())).toContain('The skill has no texts for ar-SA.');
  });

  test('apologises when Jovo itself fails', async () => {
    jest.spyOn(ComponentTreeNode.prototype, 'executeHandler').mockRejectedValue(new Error('a bug'));
    const text = await textOf(webhook.post(JSON.stringify(envelope({ request: intent('Any') }))));
    expect(text).toMatch(/Sorry, something went wrong/);
    expect(text).not.toMatch(/a bug/);
  });

  test('answers an internal failure in JSON, without details', async () => {
    jest.spyOn(webhook.skill, 'handle').mockRejectedValue(new Error('a bug'));
    const response = await webhook.post(JSON.stringify(envelope()));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: 'Internal Server Error',
      message: 'The skill failed.',
    });
  });

  test('finishes pending requests when it is stopped', async () => {
    const cut = jest.spyOn(Server.prototype, 'closeAllConnections');
    const other = await SignedWebhook.start();
    let proceed: () => void = () => undefined;
    const started = new Promise<void>((isRunning) => {
      jest.spyOn(GreetingComponent.prototype, 'LAUNCH').mockImplementation(() => {
        isRunning();
        return new Promise((resolve) => (proceed = resolve));
      });
    });
    const request = other.post(JSON.stringify(envelope()));
    await started;
    const stopped = other.stop();
    proceed();
    expect((await request).status).toBe(200);
    await stopped;
    // It didn't wait until it lost patience with the connection, which Alexa keeps open.
    expect(cut).not.toHaveBeenCalled();
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
  });

  test('keeps answering for a while when it is stopped, and asks callers to disconnect', async () => {
    const other = await SignedWebhook.start();
    let proceed: () => void = () => undefined;
    const started = new Promise<void>((isRunning) => {
      jest.spyOn(GreetingComponent.prototype, 'LAUNCH').mockImplementationOnce(() => {
        isRunning();
        return new Promise((resolve) => (proceed = resolve));
      });
    });
    const launch = (): Promise<Response> => other.post(JSON.stringify(envelope()));
    const underWay = launch();
    await started;
    const stopped = other.stop(1_000);
    proceed();
    const answers = [
      await underWay,
      await launch(),
      await fetch(`${other.url}/healthz`),
      await fetch(`${other.url}/readyz`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 503]);
    expect(answers.map(({ headers }) => headers.get('connection'))).toEqual(
      new Array(4).fill('close'),
    );
    await stopped;
    await expect(launch()).rejects.toThrow();
  });

  test('cuts off clients that send a request too slowly', async () => {
    const socket = connect(Number(new URL(webhook.url).port), '127.0.0.1');
    socket.write('POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('that is not ready says so', async () => {
    const skill = createApp({ auth0Url: 'http://127.0.0.1:9' });
    const server = createServer(createWebhook(skill, webhook.verifier));
    await listen(server);
    const { port } = server.address() as { port: number };
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    await close(server);
  });

  test('does not start on a port that is in use', async () => {
    const port = Number(new URL(webhook.url).port);
    const skill = createApp({ auth0Url: 'http://127.0.0.1:9' });
    await expect(serve(skill, webhook.verifier, port, '127.0.0.1')).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
