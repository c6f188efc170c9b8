import * as z from 'zod';
import { grantTypes, tokenEndpointAuthMethods } from '../terms';

const text = z.string('must be text').min(1, 'must not be empty');

const url = text.refine((value) => URL.canParse(value), 'must be a URL');

/** A list of URLs. */
const urls = z.array(url, 'must be a list').min(1, 'must not be empty');

/**
 * The application in `tenant.yaml`. Auth0 has more properties. One that isn't listed here is refused:
 * most likely it is misspelt, and auth0-deploy-cli would accept it. If account linking works with only
 * one value, no other is accepted.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/post-clients
 */
export const applicationSchema = z.strictObject({
  name: text.regex(/^[^<>]+$/, 'must not contain < or >'),
  description: z.string('must be text').max(140, 'must have up to 140 characters').optional(),
  logo_uri: url.optional(),
  app_type: z.literal('regular_web', 'must be regular_web: it keeps a secret'),
  is_first_party: z.literal(true, 'must be true: users are not asked for consent').optional(),
  oidc_conformant: z.literal(true, 'must be true: linking relies on OpenID Connect'),
  grant_types: z
    .array(z.enum(grantTypes, `must be one of ${grantTypes.join(', ')}`), 'must be a list')
    .length(grantTypes.length, `must be all of ${grantTypes.join(', ')}`),
  callbacks: urls,
  allowed_logout_urls: urls.optional(),
  initiate_login_uri: url.optional(),
  token_endpoint_auth_method: z.enum(
    Object.values(tokenEndpointAuthMethods),
    `must be one of ${Object.values(tokenEndpointAuthMethods).join(', ')}`,
  ),
  refresh_token: z.strictObject({
    rotation_type: z.literal('non-rotating', 'must be non-rotating: Alexa may use a token twice'),
    expiration_type: z.enum(['expiring', 'non-expiring'], 'must be expiring or non-expiring'),
    leeway: z.int().min(0).optional(),
    token_lifetime: z.int().min(1).optional(),
    idle_token_lifetime: z.int().min(1).optional(),
    infinite_token_lifetime: z.boolean('must be true or false').optional(),
    infinite_idle_token_lifetime: z.boolean('must be true or false').optional(),
  }),
  jwt_configuration: z
    .strictObject({
      alg: z.literal('RS256', 'must be RS256: anyone can verify it'),
      lifetime_in_seconds: z.int().min(1).optional(),
    })
    .optional(),
  client_metadata: z.record(z.string(), z.string('must be text')).optional(),
});

export type Application = z.infer<typeof applicationSchema>;
