import { mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from '../src/config';
import { runToEnd, type Result } from './run';

/** The stage that the playground builds. Its account linking uses the playground's Auth0. */
const STAGE = 'dev';

/** What the Jovo CLI puts before a fault. */
const FAULT = '✗';

/** What the Jovo CLI looks for in the folder of a project. */
const projectFiles = ['jovo.project.js', 'models', 'package.json'];

/**
 * Returns the folder that `jovo build` writes and the playground's Alexa reads.
 *
 * @param project the folder of the project
 */
export function buildDirectory(project: string): string {
  return join(project, 'build', STAGE, 'platform.alexa');
}

/**
 * Creates a second folder for this project, so that its build doesn't replace the one that a running
 * playground has written: each holds the port of its own Auth0.
 *
 * @param folder the folder to create
 */
export async function linkProject(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of projectFiles) await symlink(resolve(name), join(folder, name));
}

/**
 * Builds the skill package and `accountLinking.json` with the Jovo CLI, so that you try here what
 * gets deployed.
 *
 * @param environment the environment of the CLI
 * @param auth0Port the port of the Auth0 stand-in
 * @param project the folder of the project
 */
export async function buildSkillPackage(
  environment: Environment,
  auth0Port: number,
  project: string,
): Promise<Result> {
  const { succeeded, output } = await runToEnd(
    require.resolve('@jovotech/cli/bin/run'),
    ['build:platform', 'alexa', '--clean', '--stage', STAGE],
    // The CLI would take NODE_ENV for the stage.
    { ...environment, PLAYGROUND_AUTH0_PORT: String(auth0Port), NODE_ENV: undefined },
    project,
  );
  return { succeeded, output: faultIn(output) };
}

/** Returns what the CLI says is wrong, without what it says before. */
function faultIn(output: string): string {
  const plain = stripVTControlCharacters(output);
  return plain.slice(plain.indexOf(FAULT) + 1).trim();
}
