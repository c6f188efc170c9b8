import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { CACHE_FILE, loadSkill, type SkillExports } from './loadSkill';

// Runs as a separate process: `node compileCache <folder> <events>`. Loads the skill, lets it answer some
// events so that V8 compiles what they need, and stores the compiled code beside the skill.
const [, , folder = '', events = ''] = process.argv;

async function main(): Promise<void> {
  const { exports, script } = await loadSkill(folder);
  await connectToAuth0(exports);
  for (const event of JSON.parse(events) as unknown[]) {
    await exports.handler(event, { getRemainingTimeInMillis: () => 8_000 });
  }
  writeFileSync(join(folder, CACHE_FILE), script.createCachedData());
  process.exit(0);
}

/** Connects the skill to a stand-in for Auth0 that knows one profile. Without TLS, which needs a certificate. */
async function connectToAuth0({ adoptConnection }: SkillExports): Promise<void> {
  const profile = JSON.stringify({ sub: 'auth0|bundle', given_name: 'Ada' });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(profile);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1') as TLSSocket;
  await once(socket, 'connect');
  const { hostname: host, port } = new URL(`https://${process.env.AUTH0_DOMAIN}`);
  adoptConnection({ host, port: Number(port), socket, openedAt: performance.now() });
}

void main();
