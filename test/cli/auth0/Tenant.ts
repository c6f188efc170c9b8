import { globalAgent } from 'node:https';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '../../../cli/auth0/readPlan';
import { deploy as deployPlan } from '../../../linking/tenant/deploy';
import { diff as diffPlan } from '../../../linking/tenant/diff';
import type { Environment } from '../../../src/config';
import { Auth0Management } from '../../support/auth0Management';
import { TlsAuthority } from '../../support/TlsAuthority';

type Say = (text: string) => void;

/** `npm run auth0:deploy`, without npm. */
export async function deploy(
  environment: Environment,
  say: Say,
  { file, prune = false }: { readonly file?: string; readonly prune?: boolean } = {},
): Promise<void> {
  return deployPlan(readPlan(environment, file), { say, prune });
}

/** `npm run auth0:diff`, without npm. */
export async function diff(environment: Environment, say: Say, file?: string): Promise<boolean> {
  return diffPlan(readPlan(environment, file), say);
}

/** A tenant to deploy to, and a directory for what a test writes. */
export class Tenant {
  private constructor(
    readonly management: Auth0Management,
    private readonly directory: string,
  ) {}

  static async start(): Promise<Tenant> {
    const authority = await TlsAuthority.create();
    const directory = mkdtempSync(join(tmpdir(), 'auth0-tenant-'));
    writeFileSync(join(directory, 'roots.pem'), authority.pem);
    // This process has already started, so it no longer reads NODE_EXTRA_CA_CERTS.
    globalAgent.options.ca = authority.pem;
    return new Tenant(await Auth0Management.start(await authority.issue()), directory);
  }

  /** The variables of a complete project, except those that come with the first deploy. */
  get environment(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? '',
      NODE_EXTRA_CA_CERTS: join(this.directory, 'roots.pem'),
      ...this.management.environment,
    };
  }

  /** The path of a file, by default the tenant file, with one text in it replaced by another. */
  fileWith(from: string | RegExp, to: string, original = 'auth0/tenant.yaml'): string {
    const file = join(this.directory, 'changed.yaml');
    writeFileSync(file, readFileSync(original, 'utf8').replace(from, to));
    return file;
  }

  async stop(): Promise<void> {
    delete globalAgent.options.ca;
    await this.management.close();
    rmSync(this.directory, { recursive: true });
  }
}
