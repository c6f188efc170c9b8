import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueAlexaCertificates, RequestSigner } from '../../playground/alexa/signing';
import { playgroundSkillId } from '../../src/config/laptop';
import { TlsAuthority } from '../../test/support/TlsAuthority';
import { Child } from './children';
import { shareCores, type Cores } from './cores';
import type { Auth0State, StandInsOptions, StandInsPorts } from './processes/standIns';

/** All that the contestants need to run as in production, on this machine alone. */
export class Laboratory {
  private constructor(
    /** Signs as Alexa. */
    readonly signer: RequestSigner,
    /** Which core does what, if that can be decided here. */
    readonly cores: Cores | undefined,
    /** A folder for whatever has to be built. */
    readonly folder: string,
    private readonly standIns: Child,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Makes all keys, which live as long as the laboratory, and starts the stand-ins. */
  static async open(): Promise<Laboratory> {
    const cores = shareCores();
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    const [certificates, authority] = await Promise.all([
      issueAlexaCertificates(Date.now()),
      TlsAuthority.create(),
    ]);
    // The chain that ends as Amazon's does is refused by Amazon's own adapter.
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
    return new Laboratory(signer, cores, folder, standIns, {
      AUTH0_DOMAIN: `localhost:${ports.auth0}`,
      ALEXA_SKILL_ID: playgroundSkillId,
      SKILL_STORE: 'none',
      JOVO_STAGE: 'prod',
      NODE_EXTRA_CA_CERTS: trusted,
      BENCH_BUCKET_PORT: String(ports.bucket),
      BENCH_ALEXA_ROOT: signer.rootCertificate.toString(),
    });
  }

  /** Starts a process with a contestant in it, on a core of its own. */
  start(script: string, ...args: readonly string[]): Child {
    return Child.start({
      script,
      args,
      env: this.environment,
      // All look `localhost` up at each connection; what else it may stand for is not their fault.
      execArgv: ['--dns-result-order=ipv4first'],
      core: this.cores?.skill,
    });
  }

  /** Delays Auth0's responses from now on, by a number of milliseconds. */
  async slowAuth0(delay: number): Promise<void> {
    await this.standIns.ask<Auth0State>({ delay });
  }

  /** How often Auth0 has been called since the beginning. It answers at once from now on. */
  async callsToAuth0(): Promise<number> {
    return (await this.standIns.ask<Auth0State>({ delay: 0 })).calls;
  }

  async close(): Promise<void> {
    await this.standIns.stop();
    await rm(this.folder, { recursive: true });
  }
}
