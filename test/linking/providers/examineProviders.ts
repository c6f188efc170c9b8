import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Examination } from '../../../linking/LinkingSubject';
import { type TlsAuthority } from '../../support/TlsAuthority';
import { subjectWith } from './cases';
import { providerNames, type Fault, type ProviderName } from './faults';
import { startInternet } from './Internet';

/** What examines the providers. */
export interface Examiner {
  /** The path of the library's file. */
  readonly library: string;
  /** The Node that runs it. Default: this one. */
  readonly node?: string;
  readonly authority: TlsAuthority;
  /** A file with the authority's certificate. */
  readonly roots: string;
}

/** Examines every provider, with one fault or none. */
export async function examineProviders(
  { library, node = process.execPath, authority, roots }: Examiner,
  fault?: Fault,
): Promise<Record<ProviderName, Examination>> {
  const internet = await startInternet(authority, fault);
  try {
    const script = [join(__dirname, 'reroute.js'), join(__dirname, 'examineAll.js')];
    const child = spawn(node, ['--require', ...script, library], {
      env: { REROUTE_PORT: String(internet.port), NODE_EXTRA_CA_CERTS: roots, DEBUG: '*' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(JSON.stringify(providerNames.map((name) => subjectWith(fault, name))));
    const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
    const examinations = JSON.parse(output) as Examination[];
    const named = providerNames.map((name, index) => [name, examinations[index]]);
    return Object.fromEntries(named) as Record<ProviderName, Examination>;
  } finally {
    await internet.close();
  }
}
