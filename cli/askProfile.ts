import * as z from 'zod';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Smapi, type SmapiOptions } from '../linking/smapi/Smapi';
import { readEnvironment, type Environment, type Variable } from '../src/config';

/** The ASK CLI's name for credentials from the environment. */
const ENVIRONMENT_PROFILE = '__ENVIRONMENT_ASK_PROFILE__';

const token = z.string().optional();

/** Credentials for the ASK CLI on machines where no one can sign in, such as CI. */
const askVariables = {
  ASK_REFRESH_TOKEN: {
    meaning: 'The refresh token of the ASK CLI, for machines where no one can sign in, such as CI.',
    example: 'Atzr|IwEB…',
    schema: token,
  },
  ASK_ACCESS_TOKEN: {
    meaning: 'An access token for the Skill Management API. It expires after an hour.',
    example: 'Atza|IwEB…',
    schema: token,
  },
} satisfies Record<string, Variable>;

/**
 * Passes the ASK CLI's credentials from `.env` on to the ASK CLI, which reads only the environment.
 *
 * @param environment the environment, including `.env`
 */
export function passOnAskCredentials(environment: Environment): void {
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith('ASK_') && value) process.env[name] = value;
  }
}

/**
 * Returns the Skill Management API, called through the ASK CLI that the project was tested with.
 *
 * @param profile the profile of the ASK CLI. Default: the ASK CLI chooses
 */
export function projectSmapi(profile?: string): Smapi {
  return new Smapi(smapiOptions(profile));
}

/** Returns how to call the ASK CLI that the project was tested with. */
export function smapiOptions(profile?: string): SmapiOptions {
  const file = join(__dirname, '../node_modules/.bin/ask');
  return { profile, command: existsSync(file) ? file : 'ask' };
}

/**
 * Chooses the profile that the ASK CLI uses: the given one, otherwise the token in the environment,
 * otherwise the one that `ask configure` created.
 *
 * @param vendorId the vendor that the skill belongs to
 * @param given the requested profile
 * @param environment what the ASK CLI inherits. Default: that of this process. A vendor ID and AWS keys
 *   are added: without them, the ASK CLI ignores the token, although it doesn't use AWS here
 * @returns the name of the profile; undefined leaves the choice to the ASK CLI
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/ask-cli-environment-variables.html
 */
export function chooseAskProfile(
  vendorId: string,
  given?: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const { ASK_REFRESH_TOKEN, ASK_ACCESS_TOKEN } = readEnvironment(askVariables, environment);
  const hasToken = ASK_REFRESH_TOKEN !== undefined || ASK_ACCESS_TOKEN !== undefined;
  const profile = given ?? (hasToken ? ENVIRONMENT_PROFILE : undefined);
  if (profile === ENVIRONMENT_PROFILE) {
    environment.ASK_VENDOR_ID = vendorId;
    environment.AWS_ACCESS_KEY_ID ||= 'not-used';
    environment.AWS_SECRET_ACCESS_KEY ||= 'not-used';
  }
  return profile;
}
