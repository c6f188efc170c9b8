import { inspect } from 'node:util';
import { readPlan } from './readPlan';
import { ConfigError, processEnvironment } from '../../src/config';
import { deploy } from '../../linking/tenant/deploy';
import { diff } from '../../linking/tenant/diff';
import { TenantError } from '../../linking/tenant/TenantError';

/** Exit codes: the tenant differs, or was not deployed; or it could not even be compared. */
const EXIT = { differs: 1, failed: 1, notCompared: 2 } as const;

const usage = `Usage: npm run auth0:deploy, or npm run auth0:diff

Brings the application at Auth0 to what auth0/tenant.yaml says, or shows what differs.
auth0:diff exits with 0 if nothing differs, 1 if something does, 2 if it cannot be compared.`;

async function main(command: string | undefined): Promise<void> {
  if (isHelpWanted) return say(usage);
  const environment = processEnvironment();
  switch (command) {
    case 'deploy':
      return deploy(readPlan(environment), say);
    case 'diff':
      if (!(await diff(readPlan(environment), say))) process.exitCode = EXIT.differs;
      return;
    default:
      throw new TenantError(usage, 'Name one of the two.');
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const [, , command, ...flags] = process.argv;
const isHelpWanted = flags.some((flag) => flag === '--help' || flag === '-h');
main(command).catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof TenantError;
  process.stderr.write(`${isExpected ? error.message : inspect(error)}\n`);
  if (error instanceof TenantError) process.stderr.write(`→ ${error.hint}\n`);
  process.exitCode = command === 'deploy' ? EXIT.failed : EXIT.notCompared;
});
