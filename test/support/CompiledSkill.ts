import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  certificatePath,
  issueAlexaCertificates,
  RequestSigner,
} from '../../playground/alexa/signing';
import { findPorts } from '../../playground/ports';
import { SKILL_ID } from './envelope';
import { recordForLeakCheck } from './leakCheck';
import { ProjectCopy } from './ProjectCopy';
import { close, listen } from './userinfoServer';

export interface CompiledSkillOptions {
  /** Environment variables to set in addition. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The file descriptor to write the log to. Default: `output` collects it. */
  readonly stdout?: number;
  /** A running skill to share the compiled code and Alexa's keys with. */
  readonly sibling?: CompiledSkill;
  /** The compiled skill, which `remove` deletes. Default: compiled now. */
  readonly directory?: string;
  /** The file to start. Default: `dist/server.express.js`. */
  readonly entry?: string;
}

/** The skill as it is started on a server: compiled, and in a process of its own. */
export class CompiledSkill {
  /** Its output so far. */
  output = '';

  private constructor(
    /** Its origin. */
    readonly url: string,
    private readonly build: Build,
    private readonly child: ChildProcess,
    private readonly ownsBuild: boolean,
  ) {}

  /**
   * Starts the skill on a free port.
   *
   * @param auth0Url the origin of the stand-in for Auth0
   */
  static async start(
    auth0Url: string,
    { environment, stdout, sibling, directory, entry }: CompiledSkillOptions = {},
  ): Promise<CompiledSkill> {
    const build = sibling?.build ?? (await createBuild(directory));
    const { webhook: port } = await findPorts({ webhook: 0, alexa: 0, auth0: 0 });
    const { port: certificatePort } = build.certificates.address() as AddressInfo;
    const child = spawn(
      process.execPath,
      [join(build.directory, entry ?? 'dist/server.express.js')],
      {
        cwd: build.directory,
        env: {
          JOVO_STAGE: 'dev',
          JOVO_PORT: String(port),
          SKILL_STORE: 'none',
          AUTH0_DOMAIN: new URL(auth0Url).host,
          ALEXA_SKILL_ID: SKILL_ID,
          PLAYGROUND_URL: `http://127.0.0.1:${certificatePort}`,
          PLAYGROUND_ROOT_CERTIFICATE: build.signer.rootCertificate.raw.toString('base64'),
          ...environment,
        },
        stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
      },
    );
    const skill = new CompiledSkill(`http://127.0.0.1:${port}`, build, child, !sibling);
    await skill.untilReady();
    return skill;
  }

  /** Returns the headers that Alexa sends with a body. */
  sign(body: string): Record<string, string> {
    return { ...this.build.signer.sign(Buffer.from(body)) };
  }

  /** Signs a body and sends it. */
  post(body: string): Promise<Response> {
    return fetch(`${this.url}/webhook`, { method: 'POST', body, headers: this.sign(body) });
  }

  /** Sends a signal. */
  signal(name: 'SIGTERM' | 'SIGINT'): void {
    this.child.kill(name);
  }

  /** Resolves when the process has ended, with its exit code. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, 'close');
    }
    recordForLeakCheck('logged', this.output);
    return this.child.exitCode;
  }

  /**
   * Tells the process to end, and waits until it has.
   *
   * @returns its exit code
   */
  terminate(): Promise<number | null> {
    const ended = this.ended();
    this.signal('SIGTERM');
    return ended;
  }

  /** Ends the process, and removes the compiled code unless it belongs to a sibling. */
  async remove(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
    if (!this.ownsBuild) return;
    await close(this.build.certificates);
    rmSync(this.build.directory, { recursive: true });
  }

  private async untilReady(): Promise<void> {
    const keep = (text: Buffer): void => void (this.output += text.toString());
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    const isReady = (): Promise<boolean> =>
      fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) {
      if (this.child.exitCode !== null) throw new Error(`The skill ended: ${this.output}`);
      await sleep(50);
    }
  }
}

/** What processes can share. */
interface Build {
  readonly directory: string;
  readonly signer: RequestSigner;
  /** Serves Alexa's certificates. */
  readonly certificates: Server;
}

async function createBuild(directory = compile()): Promise<Build> {
  const signer = new RequestSigner(await issueAlexaCertificates(Date.now()));
  const certificates = createServer((request, response) => {
    response.writeHead(request.url === certificatePath ? 200 : 404).end(signer.certificateChain);
  });
  await listen(certificates);
  return { directory, signer, certificates };
}

/** Compiles `src/` in a copy of the project, where no other test reads or writes. */
function compile(): string {
  const { path } = new ProjectCopy();
  const compiler = require.resolve('typescript/bin/tsc');
  // Unlike --project, --build ends at once if nothing has changed.
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, '--build', 'tsconfig.build.json'],
    { cwd: path, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The skill does not compile: ${stdout}`);
  return path;
}
