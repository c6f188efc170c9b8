import { X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import type { Variable } from './environment';

/** The stage that a process runs in: the laptop, or production. */
export type Stage = 'dev' | 'prod';

const HOST =
  /^(?=.{1,253}(:|$))([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d]([a-z\d-]{0,61}[a-z\d])?(:\d{1,5})?$/i;
const SKILL_ID = /^amzn1\.ask\.skill\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const auth0Domain: Variable<string> = {
  meaning: 'The domain of the Auth0 tenant, or the custom domain in front of it.',
  example: 'your-tenant.eu.auth0.com',
  schema: z
    .string()
    .check(
      z.regex(HOST, 'must be a host name without https:// and without a path'),
      z.toLowerCase(),
    ),
};

export const skillId: Variable<string> = {
  meaning: 'The ID of the skill; requests for any other skill are refused.',
  example: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  schema: z
    .string()
    .check(
      z.regex(
        SKILL_ID,
        'must be amzn1.ask.skill. and a UUID in lower case, as the console shows it',
      ),
    ),
};

export const stage: Variable<Stage> = {
  meaning: 'Where the process runs: prod, or dev for the playground on a laptop. Default: prod.',
  example: 'prod',
  schema: z._default(z.enum(['dev', 'prod'], 'must be dev or prod'), 'prod'),
};

/**
 * A TCP port to listen on.
 *
 * @param meaning what listens there
 * @param fallback the port when the variable is not set
 */
export function portVariable(meaning: string, fallback: number): Variable<number> {
  const fault = 'must be a whole number from 0 to 65535';
  return {
    meaning: `${meaning} Default: ${fallback}.`,
    example: String(fallback),
    schema: z._default(
      z.pipe(
        z
          .string()
          .check(z.refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, fault)),
        z.transform(Number),
      ),
      fallback,
    ),
  };
}

export const webhookPort = portVariable('The port of the webhook.', 3000);

/** What the playground tells the skill that it starts. Nobody sets these by hand. */
export const playgroundVariables = {
  PLAYGROUND_URL: {
    meaning: 'The origin of the playground, which sets it for the skill that it starts.',
    example: 'http://127.0.0.1:3001',
    schema: z
      .string()
      .check(z.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/, 'must be an http origin on 127.0.0.1')),
  } satisfies Variable<string>,
  PLAYGROUND_ROOT_CERTIFICATE: {
    meaning: "The root certificate of the playground's Alexa, which the playground makes and sets.",
    example: '(the certificate in DER, in Base64)',
    schema: z.pipe(
      z.string(),
      z.transform((text, { issues }) => {
        try {
          return new X509Certificate(Buffer.from(text, 'base64'));
        } catch {
          const message = 'must be a certificate in DER, in Base64';
          issues.push({ code: 'custom', message, input: text });
          return z.NEVER;
        }
      }),
    ),
  } satisfies Variable<X509Certificate>,
};
