import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Examination, LinkingSubject } from '../../../linking/LinkingSubject';
import { TlsAuthority } from '../../support/TlsAuthority';
import type { InstalledPackage } from '../cli/InstalledPackage';
import { subjectWith } from './cases';
import { providerNames, type Fault, type ProviderName } from './faults';
import { startInternet } from './Internet';

/** Versions of Node to run the package on, separated by colons. Default: only this one. */
export const nodes = [process.execPath, ...(process.env.ALEXA_LINKING_NODES?.split(':') ?? [])];

/** Loaded before a program, so that its requests don't leave this machine. */
const REROUTE = ['--require', join(__dirname, 'reroute.js')];

/** An examination, and everything that the program printed. */
export interface Examined extends Examination {
  readonly printed: string;
}

type AllExamined = Readonly<Record<ProviderName, Examined>>;

/** Examines all providers with the installed package, with one fault or none. */
export class Examiner {
  private readonly roots: string;

  private constructor(
    private readonly installed: InstalledPackage,
    private readonly authority: TlsAuthority,
  ) {
    this.roots = installed.workplace.file('roots.pem', authority.pem);
  }

  static async create(installed: InstalledPackage): Promise<Examiner> {
    return new Examiner(installed, await TlsAuthority.create());
  }

  /** Runs the command `doctor`, once a provider. */
  async runDoctor(node: string, fault?: Fault): Promise<AllExamined> {
    return this.withInternet(fault, async (port) => {
      const all = providerNames.map(async (name) => {
        const { settings, vendorId = '', issuer, ...secrets } = subjectWith(fault, name);
        const { workplace, command } = this.installed;
        const file = workplace.file(`${fault ?? 'healthy'}-${name}.json`, JSON.stringify(settings));
        const args = ['doctor', '--file', file, '--vendor-id', vendorId, '--json'];
        const more = issuer === undefined ? [] : ['--issuer', issuer];
        const printed = await this.print(node, port, [command, ...args, ...more], {
          ALEXA_LINKING_CLIENT_SECRET: secrets.clientSecret,
          ALEXA_LINKING_REFRESH_TOKEN: secrets.refreshToken,
        });
        return [name, { ...(JSON.parse(printed.stdout) as Examination), printed: printed.all }];
      });
      return Object.fromEntries(await Promise.all(all)) as AllExamined;
    });
  }

  /** Calls the library, in one program. */
  async callLibrary(
    node: string,
    fault?: Fault,
  ): Promise<Readonly<Record<ProviderName, Examination>>> {
    return this.withInternet(fault, async (port) => {
      const script = [join(__dirname, 'examineAll.js'), this.installed.folder];
      const subjects = providerNames.map((name) => subjectWith(fault, name));
      const { stdout } = await this.print(node, port, script, {}, subjects);
      const examinations = JSON.parse(stdout) as Examination[];
      const named = providerNames.map((name, index) => [name, examinations[index]]);
      return Object.fromEntries(named) as Record<ProviderName, Examination>;
    });
  }

  private async withInternet<T>(
    fault: Fault | undefined,
    examine: (port: number) => Promise<T>,
  ): Promise<T> {
    const internet = await startInternet(this.authority, fault);
    try {
      return await examine(internet.port);
    } finally {
      await internet.close();
    }
  }

  private async print(
    node: string,
    port: number,
    script: readonly string[],
    secrets: Readonly<Record<string, string | undefined>>,
    input: readonly LinkingSubject[] = [],
  ): Promise<{ readonly stdout: string; readonly all: string }> {
    const { folder } = this.installed.workplace;
    const env = {
      HOME: folder,
      TMPDIR: folder,
      DEBUG: '*',
      REROUTE_PORT: String(port),
      NODE_EXTRA_CA_CERTS: this.roots,
      ...secrets,
    };
    const child = spawn(node, [...REROUTE, ...script], { env });
    child.stdin.end(JSON.stringify(input));
    const [stdout, stderr] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { stdout, all: stdout + stderr };
  }
}
