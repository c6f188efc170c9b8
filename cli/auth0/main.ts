import { inspect } from 'node:util';
import { readPlan } from './readPlan';
import { removeLeftoverSecrets } from '../../linking/smapi/leftoverSecrets';
import { deploy } from '../../linking/tenant/deploy';
import { diff } from '../../linking/tenant/diff';
import { TenantError } from '../../linking/tenant/TenantError';
import { ConfigError, processEnvironment } from '../../src/config';

/** Exit codes: the tenant differs or wasn't deployed, or it couldn't even be compared. */
const EXIT = { differs: 1, failed: 1, notCompared: 2 } as const;

const usage = `Usage: npm run auth0:diff
       npm run auth0:deploy [-- --prune]

auth0:diff compares the application at Auth0 with auth0/tenant.yaml, and changes nothing. If
AUTH0_AUDIENCE is set, it also compares your API with auth0/api.yaml.
It exits with 0 if nothing differs, 1 if something does, 2 if it can't be compared.

auth0:deploy creates or changes them. It keeps what someone added to their lists at Auth0, such as a
callback URL of another program or a scope.
  --prune  Remove what is in a list at Auth0 and not in the project

Example: npm run auth0:deploy -- --prune`;

async function main(command: string | undefined, flags: readonly string[]): Promise<void> {
  if (flags.some((flag) => flag === '--help' || flag === '-h')) return say(usage);
  const allowed = command === 'deploy' ? ['--prune'] : [];
  const unknown = flags.find((flag) => !allowed.includes(flag));
  if (unknown !== undefined) throw misused(`Unknown flag ${unknown}.`);

  removeLeftoverSecrets((text) => process.stderr.write(`${text}\n`));
  const environment = processEnvironment();
  switch (command) {
    case 'deploy':
      return deploy(readPlan(environment), { say, prune: flags.includes('--prune') });
    case 'diff':
      if (!(await diff(readPlan(environment), say))) process.exitCode = EXIT.differs;
      return;
    default:
      throw misused(`Unknown command ${command ?? '(none given)'}.`);
  }
}

function misused(message: string): TenantError {
  return new TenantError(message, 'See its flags with: npm run auth0:deploy -- --help');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const [, , command, ...flags] = process.argv;
main(command, flags).catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof TenantError;
  process.stderr.write(`${isExpected ? error.message : inspect(error)}\n`);
  if (error instanceof TenantError) process.stderr.write(`→ ${error.hint}\n`);
  process.exitCode = command === 'deploy' ? EXIT.failed : EXIT.notCompared;
});
