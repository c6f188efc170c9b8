import { createServer, type Server } from 'node:net';
import { findPorts } from '../../playground/ports';

describe('The ports of the playground', () => {
  const servers: Server[] = [];
  const occupy = (port: number): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => {
        resolve((server.address() as { port: number }).port);
      });
      servers.push(server);
    });
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  test('are the wanted ones if these are free', async () => {
    const [webhook, alexa, auth0] = await threeFreePorts();
    expect(await findPorts({ webhook, alexa, auth0 })).toEqual({ webhook, alexa, auth0 });
  });

  test('replace a port in use by one that no other server wants', async () => {
    const [webhook, alexa, auth0] = await threeFreePorts();
    await occupy(webhook);
    const found = await findPorts({ webhook, alexa, auth0 });
    expect(found).toMatchObject({ alexa, auth0 });
    expect([webhook, alexa, auth0]).not.toContain(found.webhook);
  });

  test('are any free ports for 0, each a different one', async () => {
    const found = await findPorts({ webhook: 0, alexa: 0, auth0: 0 });
    expect(new Set(Object.values(found)).size).toBe(3);
  });

  /** Three ports in a row, like the defaults of the playground. */
  async function threeFreePorts(): Promise<[number, number, number]> {
    const first = await occupy(0);
    servers.splice(0).forEach((server) => server.close());
    const row: [number, number, number] = [first, first + 1, first + 2];
    const found = await findPorts({ webhook: row[0], alexa: row[1], auth0: row[2] });
    return [found.webhook, found.alexa, found.auth0];
  }
});
