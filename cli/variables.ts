import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultPorts } from '../src/config/laptop';
import { type Environment, type Variable } from '../src/config';
import { apiVariables, apiVariablesIn } from './api';
import {
  auth0Domain,
  playgroundApiSwitch,
  portVariable,
  skillId,
  webhookPort,
} from '../src/config/variables';
import { ordersApiUrl } from '../src/config/ordersApiUrl';

const LAMBDA_ARN =
  /^arn:aws:lambda:[a-z]{2}(-[a-z]+)+-\d:\d{12}:function:[\w-]{1,64}(:[\w$-]{1,128})?$/;

const clientId: Variable<string> = {
  meaning: 'The client ID of the application at Auth0 that Alexa signs users in to.',
  example: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
  schema: z.string().regex(/^\S+$/, 'must not contain spaces'),
};

const secretText = z.string().regex(/^\S+$/, 'must not contain spaces');

const clientSecret: Variable<string> = {
  meaning:
    'The client secret of that application. It is sent to Amazon and not stored in any file.',
  example: '(copy it from the settings of the application at Auth0)',
  schema: secretText,
};

/** Its value is the content of the file; empty if no file is named. */
const clientSecretFile: Variable<string> = {
  meaning: 'A file that contains only the client secret, instead of AUTH0_CLIENT_SECRET.',
  example: '/run/secrets/auth0-client-secret',
  schema: z.string().transform(readSecret).pipe(secretText).default(''),
};

/** Its value is empty. */
const noClientSecret: Variable<string> = {
  ...clientSecret,
  schema: z.undefined('must not be set together with AUTH0_CLIENT_SECRET_FILE').transform(() => ''),
};

const vendorId: Variable<string> = {
  meaning: "Your developer ID at Amazon; Alexa's redirect URLs end with it.",
  example: 'M1234567890ABC',
  schema: z.string().regex(/^[A-Z\d]+$/, 'must be capital letters and digits'),
};

const skillEndpoint: Variable<string> = {
  meaning: 'Where Alexa sends requests for the skill: a public https URL or a Lambda function.',
  example: 'https://skill.example.com/webhook',
  schema: z
    .string()
    .refine(
      (value) => LAMBDA_ARN.test(value) || isPublicHttps(value),
      'must be an https URL on port 443, or the ARN of a Lambda function',
    ),
};

const optionalSkillId: Variable<string | undefined> = {
  ...skillId,
  meaning: 'The ID of the skill. Amazon assigns it in the first deploy.',
  schema: z.optional(skillId.schema),
};

const noOrdersApi: Variable<string | undefined> = {
  ...ordersApiUrl('prod'),
  schema: z.undefined('needs AUTH0_AUDIENCE, or access tokens would not work for the API'),
};

/** What the build needs for a skill at Amazon and an application at Auth0. */
export const productionVariables = {
  AUTH0_DOMAIN: auth0Domain,
  AUTH0_CLIENT_ID: clientId,
  AUTH0_CLIENT_SECRET: clientSecret,
  AUTH0_CLIENT_SECRET_FILE: clientSecretFile,
  ALEXA_VENDOR_ID: vendorId,
  ALEXA_SKILL_ID: optionalSkillId,
  SKILL_ENDPOINT: skillEndpoint,
  ORDERS_API_URL: ordersApiUrl('prod'),
  ...apiVariables,
};

/**
 * Returns the same variables, as they depend on each other: the client secret comes from the
 * environment or from the file that it names, and the other one is empty; scopes and orders need an
 * audience.
 */
export function productionVariablesIn(environment: Environment): typeof productionVariables {
  const isInFile = environment.AUTH0_CLIENT_SECRET_FILE?.trim();
  return {
    ...productionVariables,
    ...(isInFile && { AUTH0_CLIENT_SECRET: noClientSecret }),
    ...(!environment.AUTH0_AUDIENCE?.trim() && { ORDERS_API_URL: noOrdersApi }),
    ...apiVariablesIn(environment),
  };
}

/** What the build needs for the playground. Each has a default. */
export const laptopVariables = {
  JOVO_PORT: webhookPort,
  PLAYGROUND_AUTH0_PORT: portVariable("The port of the playground's Auth0.", defaultPorts.auth0),
  PLAYGROUND_API: playgroundApiSwitch,
};

/** https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html */
function isPublicHttps(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, port } = new URL(value);
  return protocol === 'https:' && port === '';
}

function readSecret(path: string, context: z.RefinementCtx): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    context.addIssue({ code: 'custom', message: `must name a readable file (${code})` });
    return z.NEVER;
  }
}
