import * as z from 'zod';

const text = z.string('must be text').min(1, 'must not be empty');

/**
 * The API in `api.yaml`, which access tokens work for beside `/userinfo`. Auth0 has more properties. As
 * for the application, one that isn't listed here is refused, and so is a value that linking can't work
 * with.
 *
 * @see https://auth0.com/docs/api/management/v2/resource-servers/post-resource-servers
 */
export const apiSchema = z.strictObject({
  identifier: text.regex(/^\S+$/, 'must not contain spaces').max(600),
  name: text.regex(/^[^<>]+$/, 'must not contain < or >'),
  signing_alg: z.literal('RS256', 'must be RS256: /userinfo accepts no other token for an API'),
  allow_offline_access: z.literal(true, 'must be true: otherwise there is no refresh token'),
  skip_consent_for_verifiable_first_party_clients: z.boolean('must be true or false').optional(),
  token_lifetime: z
    .int('must be a whole number of seconds')
    .min(360, 'must be at least 360: Alexa refuses access tokens that expire sooner')
    .max(2_592_000, 'must be at most 2592000, which is 30 days')
    .optional(),
  /** The names only. Descriptions are left to the tenant's administrator. */
  scopes: z.array(text, 'must be a list'),
});

export type Api = z.infer<typeof apiSchema>;
