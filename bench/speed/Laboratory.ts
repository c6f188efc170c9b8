import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { issueAlexaCertificates, RequestSigner } from '../../playground/alexa/signing';
import { playgroundSkillId } from '../../src/config/laptop';
import { TlsAuthority } from '../../test/support/TlsAuthority';
import { Child } from './children';
import { shareCores, type Cores } from './cores';
import type { Auth0Order, Auth0State, StandInsOptions, StandInsPorts } from './processes/standIns';

/** Everything that the contestants need to run as in production, on this machine only. */
export class Laboratory {
  private constructor(
    /** Signs as Alexa. */
    readonly signer: RequestSigner,
    /** Which core does what, if this machine allows it. */
    readonly cores: Cores | undefined,
    /** A folder for build output. */
    readonly folder: string,
    private readonly standIns: Child,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly farAuth0: string,
  ) {}

  /** Generates all keys, which are used as long as the laboratory runs, and starts the stand-ins. */
  static async open(): Promise<Laboratory> {
    const cores = shareCores();
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    const [certificates, authority] = await Promise.all([
      issueAlexaCertificates(Date.now()),
      TlsAuthority.create(),
    ]);
    // Amazon's own adapter refuses a chain that ends like Amazon's.
    const chain = certificates.chain.slice(0, 2);
    const signer = new RequestSigner({ ...certificates, chain });
    const trusted = join(folder, 'authority.pem');
    await writeFile(trusted, authority.pem);

    const standIns = Child.start({ script: 'standIns', core: cores?.standIns });
    const ports = await standIns.ask<StandInsPorts>({
      auth0: await authority.issue(),
      bucket: await authority.issue({ dnsNames: ['s3.amazonaws.com'] }),
      certificateChain: signer.certificateChain,
    } satisfies StandInsOptions);
    const environment = {
      AUTH0_DOMAIN: `localhost:${ports.auth0}`,
      ALEXA_SKILL_ID: playgroundSkillId,
      SKILL_STORE: 'none',
      JOVO_STAGE: 'prod',
      NODE_EXTRA_CA_CERTS: trusted,
      BENCH_BUCKET_PORT: String(ports.bucket),
      BENCH_ALEXA_ROOT: signer.rootCertificate.toString(),
    };
    const farAuth0 = `localhost:${ports.farAuth0}`;
    return new Laboratory(signer, cores, folder, standIns, environment, farAuth0);
  }

  /** Starts a process with a contestant in it, on a core of its own. */
  start(script: string, ...args: readonly string[]): Child {
    return this.startWith({}, script, args);
  }

  /** Starts a process with a contestant in it whose Auth0 is at a distance. */
  startFarAway(script: string, ...args: readonly string[]): Child {
    return this.startWith({ AUTH0_DOMAIN: this.farAuth0 }, script, args);
  }

  private startWith(
    environment: Readonly<Record<string, string>>,
    script: string,
    args: readonly string[],
  ): Child {
    return Child.start({
      script,
      args,
      env: { ...this.environment, ...environment },
      // All contestants look up `localhost` for each connection. The stand-ins listen on IPv4 only.
      execArgv: ['--dns-result-order=ipv4first'],
      core: this.cores?.skill,
    });
  }

  /**
   * Counts the processor's instructions from the start to the end of a process.
   *
   * @throws when it fails
   */
  async countInstructions(script: string, ...args: readonly string[]): Promise<number> {
    const file = join(__dirname, 'processes', `${script}.js`);
    const { stderr } = await promisify(execFile)(
      'valgrind',
      [
        ...['--tool=callgrind', '--callgrind-out-file=/dev/null', process.execPath],
        ...['--single-threaded', '--dns-result-order=ipv4first', file, ...args],
      ],
      { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...this.environment } },
    );
    return Number(/Collected : (\d+)/.exec(stderr)?.[1]);
  }

  /** Delays Auth0's responses from now on, by a number of milliseconds. */
  async slowAuth0(delay: number): Promise<void> {
    await this.standIns.ask<Auth0State>({ delay, roundTrip: 0 } satisfies Auth0Order);
  }

  /** Sets how long a round trip to the distant Auth0 takes from now on, in milliseconds. */
  async moveAuth0(roundTrip: number): Promise<void> {
    await this.standIns.ask<Auth0State>({ delay: 0, roundTrip } satisfies Auth0Order);
  }

  /** Returns how often Auth0 has been called so far. From now on, it answers at once. */
  async callsToAuth0(): Promise<number> {
    const order: Auth0Order = { delay: 0, roundTrip: 0 };
    return (await this.standIns.ask<Auth0State>(order)).calls;
  }

  async close(): Promise<void> {
    await this.standIns.stop();
    await rm(this.folder, { recursive: true });
  }
}
