import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  certificatePath,
  issueAlexaCertificates,
  RequestSigner,
} from '../../playground/alexa/signing';
import { playgroundHost, playgroundSkillId } from '../../src/config/laptop';
import { findPorts } from '../../playground/ports';

/** What the skill's process holds on to, after garbage collection. */
export interface Sample {
  readonly heapBytes: number;
  /** The part of the heap that is V8's compiled code. V8 keeps compiling for a long time. */
  readonly codeBytes: number;
  /** Open sockets, servers, files and the like, without timers. */
  readonly handles: number;
}

/** The skill as `npm run build` compiled it, in a process of its own, and the key to sign requests with. */
export class SkillServer {
  private constructor(
    /** Where requests are sent. */
    readonly webhookUrl: URL,
    readonly signer: RequestSigner,
    private readonly process: ChildProcess,
    private readonly certificateServer: Server,
    /** What the skill remembers, until it is stopped. */
    private readonly folder: string,
  ) {}

  /**
   * Starts the skill.
   *
   * @param auth0Host host and port of the stand-in for Auth0
   */
  static async start(auth0Host: string): Promise<SkillServer> {
    const signer = new RequestSigner(await issueAlexaCertificates(Date.now()));
    const certificateServer = createServer((request, response) => {
      response.writeHead(request.url === certificatePath ? 200 : 404).end(signer.certificateChain);
    }).listen(0, playgroundHost);
    await once(certificateServer, 'listening');
    const { port: certificatePort } = certificateServer.address() as AddressInfo;
    const { webhook: port } = await findPorts({ webhook: 0, alexa: 0, auth0: 0 });
    const folder = mkdtempSync(join(tmpdir(), 'skill-'));
    const child = fork('dist/server.express.js', {
      execArgv: ['--expose-gc', '--require', join(__dirname, 'sampler.js')],
      env: {
        PATH: process.env.PATH,
        JOVO_STAGE: 'dev',
        JOVO_PORT: String(port),
        AUTH0_DOMAIN: auth0Host,
        ALEXA_SKILL_ID: playgroundSkillId,
        SKILL_STORE: `file:${folder}`,
        PLAYGROUND_URL: `http://${playgroundHost}:${certificatePort}`,
        PLAYGROUND_ROOT_CERTIFICATE: signer.rootCertificate.raw.toString('base64'),
      },
      // Its log is written as in production, and discarded.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const origin = `http://${playgroundHost}:${port}`;
    await untilReady(origin, child);
    return new SkillServer(new URL('/webhook', origin), signer, child, certificateServer, folder);
  }

  /** Asks what the process holds on to. */
  async sample(): Promise<Sample> {
    const answer = once(this.process, 'message') as Promise<[Sample]>;
    this.process.send('sample');
    return (await answer)[0];
  }

  /** Lets it finish its work, and ends it. */
  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
    this.certificateServer.close().closeAllConnections();
    rmSync(this.folder, { recursive: true });
  }
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  const isReady = (): Promise<boolean> =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('The skill ended at its start.');
    await sleep(100);
  }
}
