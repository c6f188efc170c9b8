import { type v1 } from 'ask-smapi-model';
import * as z from 'zod';

type Payload = v1.skill.accountLinking.AccountLinkingRequestPayload;

/**
 * What Alexa needs to link accounts: the block `accountLinking` of `jovo.project.ts`.
 *
 * The fields are those of Amazon's account linking schema. The implicit grant is left out: it has no
 * refresh token, so its links die with the first access token.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html
 */
export type AccountLinking = Payload &
  Required<
    Pick<
      Payload,
      | 'authorizationUrl'
      | 'accessTokenUrl'
      | 'clientId'
      | 'clientSecret'
      | 'scopes'
      | 'accessTokenScheme'
    >
  > & { type: 'AUTH_CODE' };

const text = z.string('must be text').min(1, 'must not be empty');

const url = text.refine(
  isAcceptedByAlexa,
  'must be an https URL on port 443; plain http is only for 127.0.0.1',
);

/** Amazon accepts up to 15 scopes and 15 domains. */
const upToFifteen = z.array(text, 'must be a list').max(15, 'must not have more than 15 entries');

const accountLinkingSchema: z.ZodType<AccountLinking> = z.strictObject({
  type: z.literal('AUTH_CODE', 'must be AUTH_CODE'),
  authorizationUrl: url,
  accessTokenUrl: url,
  clientId: text,
  clientSecret: text,
  accessTokenScheme: z.enum(
    ['HTTP_BASIC', 'REQUEST_BODY_CREDENTIALS'],
    'must be HTTP_BASIC or REQUEST_BODY_CREDENTIALS',
  ),
  scopes: upToFifteen.min(1, 'must contain at least one scope'),
  domains: upToFifteen.optional(),
  defaultTokenExpirationInSeconds: z
    .int('must be a whole number of seconds')
    // https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
    .min(360, 'must be at least 360: Alexa refuses access tokens that expire sooner')
    .optional(),
  reciprocalAccessTokenUrl: url.optional(),
  redirectUrls: z.array(text).optional(),
  authorizationUrlsByPlatform: z
    .array(
      z.strictObject({
        platformType: z.enum(['iOS', 'Android'], 'must be iOS or Android'),
        platformAuthorizationUrl: text,
      }),
    )
    .optional(),
  skipOnEnablement: z.boolean('must be true or false').optional(),
  voiceForwardAccountLinking: z
    .enum(['ENABLED', 'DISABLED'], 'must be ENABLED or DISABLED')
    .optional(),
});

/**
 * Returns what is wrong with an account linking block: one line per fault, with the field and without
 * its value. Empty if nothing is wrong.
 */
export function accountLinkingFaults(block: unknown): string[] {
  const { error } = accountLinkingSchema.safeParse(block);
  return (error?.issues ?? []).map(
    ({ path, message }) => `${['accountLinking', ...path].join('.')}: ${message}`,
  );
}

/**
 * Returns the body of the request that tells Alexa how to link accounts. It has no client secret,
 * since it is written to `build/`, and no file there may contain a secret.
 */
export function accountLinkingRequest(
  block: AccountLinking,
): v1.skill.accountLinking.AccountLinkingRequest {
  const payload: Payload = { ...block };
  delete payload.clientSecret;
  return { accountLinkingRequest: payload };
}

/** Returns the text of `accountLinking.json`. */
export function accountLinkingFile(block: AccountLinking): string {
  return `${JSON.stringify(accountLinkingRequest(block), null, 2)}\n`;
}

function isAcceptedByAlexa(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, port, hostname } = new URL(value);
  return protocol === 'https:' ? port === '' : protocol === 'http:' && hostname === '127.0.0.1';
}
