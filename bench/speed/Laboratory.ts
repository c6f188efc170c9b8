import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { issueAlexaCertificates, RequestSigner } from '../../playground/alexa/signing';
import { playgroundSkillId } from '../../src/config/laptop';
import { AWS_ENVIRONMENT } from '../../test/support/awsEnvironment';
import { TlsAuthority } from '../../test/support/TlsAuthority';
import { Child } from './children';
import { shareCores, type Cores } from './cores';
import type {
  Auth0Order,
  Auth0State,
  StandInsAddresses,
  StandInsOptions,
} from './processes/standIns';

/** The environment of contestants whose services are at a distance. */
interface FarAway {
  readonly auth0: Readonly<Record<string, string>>;
  readonly auth0AndDynamoDB: Readonly<Record<string, string>>;
}

function farAway({ farAuth0, farDynamoDB, table }: StandInsAddresses): FarAway {
  const auth0 = { AUTH0_DOMAIN: `localhost:${farAuth0}` };
  return {
    auth0,
    auth0AndDynamoDB: {
      ...auth0,
      ...AWS_ENVIRONMENT,
      SKILL_STORE: `dynamodb:${table}`,
      AWS_ENDPOINT_URL_DYNAMODB: `https://localhost:${farDynamoDB}`,
    },
  };
}

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
    private readonly far: FarAway,
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
    const addresses = await standIns.ask<StandInsAddresses>({
      localhost: await authority.issue(),
      bucket: await authority.issue({ dnsNames: ['s3.amazonaws.com'] }),
      certificateChain: signer.certificateChain,
    } satisfies StandInsOptions);
    const environment = {
      AUTH0_DOMAIN: `localhost:${addresses.auth0}`,
      ALEXA_SKILL_ID: playgroundSkillId,
      SKILL_STORE: 'none',
      JOVO_STAGE: 'prod',
      NODE_EXTRA_CA_CERTS: trusted,
      BENCH_BUCKET_PORT: String(addresses.bucket),
      BENCH_ALEXA_ROOT: signer.rootCertificate.toString(),
    };
    const far = farAway(addresses);
    return new Laboratory(signer, cores, folder, standIns, environment, far);
  }

  /** Starts a process with a contestant in it, on a core of its own. */
  start(script: string, ...args: readonly string[]): Child {
    return this.startWith({}, script, args);
  }

  /**
   * Starts a process with a contestant in it, and services at a distance.
   *
   * @param services Auth0 alone, or this skill's memory in DynamoDB as well
   */
  startFarAway(services: keyof FarAway, script: string, ...args: readonly string[]): Child {
    return this.startWith(this.far[services], script, args);
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

  /** Sets how long a round trip to what is at a distance takes from now on, in milliseconds. */
  async moveAway(roundTrip: number): Promise<void> {
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
