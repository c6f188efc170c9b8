import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  certificatePath,
  issueAlexaCertificates,
  RequestSigner,
} from '../../playground/alexa/signing';
import { SKILL_ID } from './envelope';
import { recordForLeakCheck } from './leakCheck';
import { close, listen } from './userinfoServer';

const ROOT = resolve(__dirname, '../..');

/** The skill as it is started on a server: compiled, and in a process of its own. */
export class CompiledSkill {
  /** What it has printed so far. */
  output = '';
  private url = '';

  private constructor(
    private readonly directory: string,
    private readonly signer: RequestSigner,
    private readonly certificates: Server,
    private readonly child: ChildProcess,
  ) {}

  /**
   * Starts the skill on a free port.
   *
   * @param auth0Url the origin of what stands in for Auth0
   * @param directory the compiled skill, which `remove` deletes. Default: compiled now
   * @param entry the file to start
   */
  static async start(
    auth0Url: string,
    directory = compile(),
    entry = 'server.express.js',
  ): Promise<CompiledSkill> {
    const signer = new RequestSigner(await issueAlexaCertificates(Date.now()));
    const certificates = createServer((request, response) => {
      response.writeHead(request.url === certificatePath ? 200 : 404).end(signer.certificateChain);
    });
    await listen(certificates);
    const { port } = certificates.address() as AddressInfo;
    const child = spawn(process.execPath, [join(directory, entry)], {
      cwd: directory,
      env: {
        JOVO_STAGE: 'dev',
        JOVO_PORT: '0',
        AUTH0_DOMAIN: new URL(auth0Url).host,
        ALEXA_SKILL_ID: SKILL_ID,
        PLAYGROUND_URL: `http://127.0.0.1:${port}`,
        PLAYGROUND_ROOT_CERTIFICATE: signer.rootCertificate.raw.toString('base64'),
      },
    });
    const skill = new CompiledSkill(directory, signer, certificates, child);
    await skill.untilItListens();
    return skill;
  }

  /** Signs a body and sends it. */
  post(body: string): Promise<Response> {
    const headers = { ...this.signer.sign(Buffer.from(body)) };
    return fetch(`${this.url}/webhook`, { method: 'POST', body, headers });
  }

  /**
   * Tells the process to end, and waits until it has.
   *
   * @returns its exit code
   */
  async terminate(): Promise<number | null> {
    const ended = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await ended;
    recordForLeakCheck('logged', this.output);
    return this.child.exitCode;
  }

  /** Removes what was compiled. */
  async remove(): Promise<void> {
    this.child.kill('SIGKILL');
    await close(this.certificates);
    rmSync(this.directory, { recursive: true });
  }

  /** It logs its port then. */
  private async untilItListens(): Promise<void> {
    const { stdout, stderr } = this.child;
    const keep = (text: Buffer): void => void (this.output += text.toString());
    stdout?.on('data', keep);
    stderr?.on('data', keep);
    for (;;) {
      const port = /"port":(\d+)/.exec(this.output)?.[1];
      if (port) return void (this.url = `http://127.0.0.1:${port}`);
      if (this.child.exitCode !== null) throw new Error(`The skill ended: ${this.output}`);
      if (stdout) await Promise.race([once(stdout, 'data'), once(this.child, 'exit')]);
    }
  }
}

/** Compiles `src/` to where it does not get into the way of a build. Its types are checked elsewhere. */
function compile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'skill-'));
  const options = ['--noCheck', '--outDir', directory, '--incremental', 'false'];
  const noBuildInfo = ['--tsBuildInfoFile', 'null', '--sourceMap', 'false'];
  const compiler = require.resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, '--project', 'tsconfig.build.json', ...options, ...noBuildInfo],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The skill does not compile: ${stdout}`);
  symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'), 'junction');
  return directory;
}
