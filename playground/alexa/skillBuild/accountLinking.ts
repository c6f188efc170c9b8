import * as z from 'zod';

const url = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

const accountLinkingRequest = z.object({
  type: z.literal(
    'AUTH_CODE',
    "must be AUTH_CODE; the playground doesn't support the implicit grant",
  ),
  authorizationUrl: url,
  accessTokenUrl: url,
  clientId: z.string().min(1),
  accessTokenScheme: z.enum(['HTTP_BASIC', 'REQUEST_BODY_CREDENTIALS']),
  // Amazon allows up to 15 of each.
  scopes: z.array(z.string().min(1)).max(15).default([]),
  domains: z.array(z.string().min(1)).max(15).optional(),
  defaultTokenExpirationInSeconds: z.int().positive().optional(),
});

/**
 * The request body of `PUT …/accountLinkingClient`, without the secret.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-operations.html
 */
export const accountLinkingFile = z.object({ accountLinkingRequest });

/** The account linking settings of a skill. */
export type AccountLinking = z.infer<typeof accountLinkingRequest>;
