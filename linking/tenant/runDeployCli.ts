import { execFile } from 'node:child_process';
import { withSecretFile } from '../smapi/withSecretFile';
import { type DeployCli, type Plan } from './Plan';
import { TenantError } from './TenantError';

/** It thinks about its schemas for 20 s, and longer on a busy machine, before it asks Auth0. */
const TIMEOUT_MS = 180_000;

/**
 * Lets auth0-deploy-cli bring the tenant to what the plan says. It gets its whole configuration from
 * a file of mode 0600, and nothing from the environment: an `AUTH0_…` variable there has another
 * meaning for it, or would let it do what is not planned.
 *
 * https://github.com/auth0/auth0-deploy-cli/blob/master/docs/configuring-the-deploy-cli.md
 *
 * @param accessToken for the Management API
 * @throws {TenantError} when it fails
 */
export async function runDeployCli(
  { domain, tenantFile, keywords, deployCli }: Plan,
  accessToken: string,
): Promise<void> {
  const configuration = {
    ...deployCli.settings,
    AUTH0_DOMAIN: domain,
    AUTH0_ACCESS_TOKEN: accessToken,
    AUTH0_KEYWORD_REPLACE_MAPPINGS: keywords,
  };
  await withSecretFile(JSON.stringify(configuration), (configFile) =>
    run(deployCli, [
      'import',
      '--env=false',
      '--config_file',
      configFile,
      '--input_file',
      tenantFile,
    ]),
  );
}

function run({ command, environment: env }: DeployCli, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { env, timeout: TIMEOUT_MS }, (cause, stdout, stderr) => {
      if (!cause) return resolve();
      reject(
        new TenantError(
          `auth0-deploy-cli failed:\n${stdout}${stderr}`,
          'The permissions read:clients, create:clients and update:clients are needed. What was ' +
            'applied before is shown by: npm run auth0:diff',
          { cause },
        ),
      );
    });
  });
}
