import * as z from 'zod';
import { readEnvironment, type Variable } from '../../src/config';

/** The name that the ASK CLI has for credentials from the environment. */
const ENVIRONMENT_PROFILE = '__ENVIRONMENT_ASK_PROFILE__';

const token = z.string().optional();

/** The sign-in of the ASK CLI where nobody can sign in by hand. */
const askVariables = {
  ASK_REFRESH_TOKEN: {
    meaning: 'The refresh token of the ASK CLI, for machines on which nobody can sign in.',
    example: 'Atzr|IwEB…',
    schema: token,
  },
  ASK_ACCESS_TOKEN: {
    meaning: 'An access token for the Skill Management API; it lives one hour.',
    example: 'Atza|IwEB…',
    schema: token,
  },
} satisfies Record<string, Variable>;

/**
 * Decides as whom the ASK CLI calls Amazon: the profile that is given, else the token in the
 * environment, else whoever signed in with `ask configure`.
 *
 * @param environment of this process. Where the token in it is taken, it is completed: the ASK CLI
 *   overlooks the token unless a vendor ID and AWS keys are there too, although it needs no AWS here.
 * @param vendorId of the vendor that the skill belongs to
 * @param given the profile that somebody asked for
 * @returns the name of the profile; undefined leaves the choice to the ASK CLI
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/ask-cli-environment-variables.html
 */
export function chooseAskProfile(
  environment: NodeJS.ProcessEnv,
  vendorId: string,
  given?: string,
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
