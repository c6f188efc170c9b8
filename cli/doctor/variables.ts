import * as z from 'zod';
import { defaultPorts } from '../../src/config/laptop';
import { type Environment, type Variable } from '../../src/config';
import { portVariable } from '../../src/config/variables';
import { laptopVariables, productionVariablesIn } from '../variables';

const optionalSecret = z.string().regex(/^\S+$/, 'must not contain spaces').optional();

const refreshToken: Variable<string | undefined> = {
  meaning:
    'A refresh token of a test user. With it, the doctor refreshes once, as Alexa does, and checks ' +
    'how long an access token lives.',
  example: '(the field refresh_token of a token response)',
  schema: optionalSecret,
};

const playgroundSecret: Variable<string | undefined> = {
  meaning: "The client secret of the playground's Auth0, if it was started with a known one.",
  example: 'any-text-without-spaces',
  schema: optionalSecret,
};

/** What the doctor reads for a skill at Amazon. */
export function tenantVariablesIn(
  environment: Environment,
): ReturnType<typeof productionVariablesIn> & { DOCTOR_REFRESH_TOKEN: typeof refreshToken } {
  return { ...productionVariablesIn(environment), DOCTOR_REFRESH_TOKEN: refreshToken };
}

/** What the doctor reads for the playground. Each has a default or is optional. */
export const playgroundVariables = {
  ...laptopVariables,
  PLAYGROUND_PORT: portVariable("The port of the playground's page.", defaultPorts.alexa),
  PLAYGROUND_CLIENT_SECRET: playgroundSecret,
  DOCTOR_REFRESH_TOKEN: refreshToken,
};
