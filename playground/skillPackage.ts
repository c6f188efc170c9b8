import { join } from 'node:path';
import { runToEnd, type Result } from './run';

/** The stage that the playground builds: it points at the playground's Auth0. */
const STAGE = 'dev';

/** Where `jovo build` leaves what the playground's Alexa reads. */
export const buildDirectory = join('build', STAGE, 'platform.alexa');

/**
 * Builds the skill package and `accountLinking.json` with the real Jovo CLI, so that what is tried
 * here is what gets deployed.
 *
 * @param auth0Port the port that the Auth0 stand-in listens on
 */
export function buildSkillPackage(auth0Port: number): Promise<Result> {
  return runToEnd(
    require.resolve('@jovotech/cli/bin/run'),
    ['build:platform', 'alexa', '--clean', '--stage', STAGE],
    { PLAYGROUND_AUTH0_PORT: String(auth0Port), NODE_ENV: undefined },
  );
}
