import { join } from 'node:path';
import type { Environment } from '../src/config';
import { runToEnd, type Result } from './run';

/** The stage that the playground builds. Its account linking uses the playground's Auth0. */
const STAGE = 'dev';

/** The folder that `jovo build` writes and the playground's Alexa reads. */
export const buildDirectory = join('build', STAGE, 'platform.alexa');

/**
 * Builds the skill package and `accountLinking.json` with the Jovo CLI, so that you try here what
 * gets deployed.
 *
 * @param environment the environment of the CLI
 * @param auth0Port the port of the Auth0 stand-in
 */
export function buildSkillPackage(environment: Environment, auth0Port: number): Promise<Result> {
  return runToEnd(
    require.resolve('@jovotech/cli/bin/run'),
    ['build:platform', 'alexa', '--clean', '--stage', STAGE],
    // The CLI would take NODE_ENV for the stage.
    { ...environment, PLAYGROUND_AUTH0_PORT: String(auth0Port), NODE_ENV: undefined },
  );
}
