import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withSecretFile } from '../smapi/withSecretFile';
import { type DeployAdvice } from './Advice';
import { permissions } from './ManagementApi';
import { type Live, type Part } from './Part';
import { type DeployCli, type Plan } from './Plan';
import { TenantError } from './TenantError';

/** In milliseconds. It loads its schemas for some seconds, on a busy machine for minutes, before it asks Auth0. */
const TIMEOUT_MS = 600_000;

/**
 * Runs auth0-deploy-cli to write parts of the tenant. It gets its whole configuration from a file of mode
 * 0600, and nothing from the environment: an `AUTH0_…` variable there means something else to it, or
 * would let it do what isn't planned.
 *
 * @param parts what to write, in Auth0's form; other kinds are neither read nor written
 * @param accessToken for the Management API
 * @throws {TenantError} when it fails
 * @see https://github.com/auth0/auth0-deploy-cli/blob/master/docs/configuring-the-deploy-cli.md
 */
export async function runDeployCli(
  { domain, deployCli, advice }: Pick<Plan, 'domain' | 'deployCli' | 'advice'>,
  parts: Partial<Record<Part['section'], readonly Live[]>>,
  accessToken: string,
): Promise<void> {
  const configuration = {
    ...deployCli.settings,
    AUTH0_INCLUDED_ONLY: Object.keys(parts),
    AUTH0_DOMAIN: domain,
    AUTH0_ACCESS_TOKEN: accessToken,
  };
  await withSecretFile(JSON.stringify(configuration), async (configFile) => {
    // YAML, since JSON is YAML; beside the configuration, so that it is removed with it.
    const tenantFile = join(dirname(configFile), 'tenant.yaml');
    writeFileSync(tenantFile, JSON.stringify(parts));
    const files = ['--config_file', configFile, '--input_file', tenantFile];
    await run(deployCli, ['import', '--env=false', ...files], advice);
  });
}

function run(
  { command, environment: env }: DeployCli,
  args: readonly string[],
  { stopped }: DeployAdvice,
): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { env, timeout: TIMEOUT_MS }, (cause, stdout, stderr) => {
      if (!cause) return resolve();
      reject(
        new TenantError(
          `auth0-deploy-cli failed:\n${stdout}${stderr}`,
          `${permissions} ${stopped}`,
          { cause },
        ),
      );
    });
  });
}
