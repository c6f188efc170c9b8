import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as z from 'zod/mini';
import type { Variable } from './environment';

/** Where a process runs: the laptop or production. */
export type Stage = 'dev' | 'prod';

const HOST =
  /^(?=.{1,253}(:|$))([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d]([a-z\d-]{0,61}[a-z\d])?(:\d{1,5})?$/i;
/** Skills from before 2017 keep their IDs of the second form. */
const SKILL_ID = /^amzn1\.(ask\.skill|echo-sdk-ams\.app)\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

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

/** Returns a schema for a whole number from 0. */
const wholeNumber = (largest: number) =>
  z.pipe(
    z
      .string()
      .check(
        z.refine(
          (text) => /^\d{1,5}$/.test(text) && Number(text) <= largest,
          `must be a whole number from 0 to ${largest}`,
        ),
      ),
    z.transform(Number),
  );

/**
 * Returns a variable for a TCP port.
 *
 * @param meaning what listens there
 * @param fallback the default port
 */
export function portVariable(meaning: string, fallback: number): Variable<number> {
  return {
    meaning: `${meaning} Default: ${fallback}.`,
    example: String(fallback),
    schema: z._default(wholeNumber(65_535), fallback),
  };
}

export const webhookPort = portVariable('The port of the webhook.', 3000);

export const drainSeconds: Variable<number | undefined> = {
  meaning:
    'How many seconds the webhook keeps answering after SIGTERM. Default: 5, or 0 for the stage dev.',
  example: '5',
  schema: z.optional(wholeNumber(300)),
};

export const metricsPort: Variable<number | undefined> = {
  meaning: 'The port of GET /metrics, for Prometheus. Default: there is none.',
  example: '9464',
  schema: z.optional(wholeNumber(65_535)),
};

export const metricsHost: Variable<string> = {
  meaning: 'The address that GET /metrics listens on. Default: 127.0.0.1, this machine only.',
  example: '127.0.0.1',
  schema: z._default(
    z.string().check(z.refine((text) => isIP(text) > 0, 'must be an IP address')),
    '127.0.0.1',
  ),
};

export const playgroundApiSwitch: Variable<boolean> = {
  meaning: 'Whether the playground starts the example of your own API. Default: off.',
  example: 'on',
  schema: z.pipe(
    z._default(z.enum(['on', 'off'], 'must be on or off'), 'off'),
    z.transform((wish) => wish === 'on'),
  ),
};

/** Set by the playground for the skill that it starts, never by hand. */
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
