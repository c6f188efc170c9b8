import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as app from '../../src/app';
import type * as exchange from '../../src/lambda/LambdaExchange';
import type * as store from '../../src/store/openStore';

/*
 * A process of its own, because the skill logs to standard output. It answers each envelope that it is
 * sent, with a stand-in for Auth0 that knows one account.
 */

/** Long enough for any answer, in milliseconds. */
const DEADLINE_MS = 8_000;

const account = { sub: 'auth0|certification', given_name: 'Anna', email: 'anna@example.com' };

/* eslint-disable @typescript-eslint/no-require-imports -- The compiled skill, whose folder is an argument. */
async function main(compiled: string, hasOrders: boolean): Promise<void> {
  const { createApp } = require(join(compiled, 'app.js')) as typeof app;
  const { LambdaExchange } = require(join(compiled, 'lambda/LambdaExchange.js')) as typeof exchange;
  const { openStore } = require(join(compiled, 'store/openStore.js')) as typeof store;

  const auth0 = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(account));
  });
  await new Promise<void>((resolve) => auth0.listen(0, '127.0.0.1', resolve));
  const auth0Url = `http://127.0.0.1:${(auth0.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'certify-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const memory = openStore({ type: 'file', folder });
  const ordersApiUrl = hasOrders ? `${auth0Url}/orders` : undefined;
  const skill = createApp({ auth0Url, ordersApiUrl }, memory);
  await skill.initialize();

  process.on('message', ({ id, envelope }: { id: number; envelope: object }) => {
    const turn = new LambdaExchange(envelope, Date.now() + DEADLINE_MS);
    skill.handle(turn).then(
      () => process.send?.({ id, answer: turn.answer }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    );
  });
  process.once('disconnect', () => {
    void memory.close().finally(() => process.exit());
  });
  process.send?.({ isReady: true });
}
/* eslint-enable @typescript-eslint/no-require-imports */

const [, , compiled = '', orders] = process.argv;
main(compiled, orders === 'orders').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
