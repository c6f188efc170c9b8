import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type AccessTokenScheme, type GrantType } from '../terms';
import { send } from '../http';

/** What an answer of the token endpoint to a made-up grant tells about the client. */
export type TokenVerdict =
  /** It took the client ID and the secret, and refused nothing but the grant. */
  | 'authenticated'
  /** It does not take the client ID and the secret. */
  | 'refused'
  /** The application must not use this kind of grant. */
  | 'grant_off'
  /** It tells nothing: too many requests, a server in trouble, an error of another kind. */
  | 'unclear';

/** An answer of the token endpoint. Holds no token. */
export interface TokenReply {
  readonly verdict: TokenVerdict;
  readonly status: number;
  /** The code of the error, if there was one. */
  readonly error?: string | undefined;
  /** How long the new access token lives, in seconds; undefined where there is none. */
  readonly expiresIn?: number | undefined;
  /** Whether there is an access token. */
  readonly succeeded: boolean;
  readonly milliseconds: number;
}

/** Who asks, and how the secret is sent. Without a secret, nobody in particular. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly scheme: AccessTokenScheme;
}

type Fields = Readonly<Record<string, string>>;

const bodySchema = z.object({
  error: z.string().optional(),
  access_token: z.string().optional(),
  expires_in: z.coerce.number().optional(),
});

/**
 * A grant that the server cannot have given. It is refused, and the way it is refused tells whether
 * the client was recognised first.
 *
 * https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function madeUpGrant(grantType: GrantType, redirectUrl: string): Fields {
  const nonsense = randomBytes(24).toString('base64url');
  return grantType === 'authorization_code'
    ? { grant_type: grantType, code: nonsense, redirect_uri: redirectUrl }
    : { grant_type: grantType, refresh_token: nonsense };
}

/**
 * Asks for tokens as Alexa does.
 *
 * @param tokenUrl the token endpoint
 * @param client who asks
 * @param grant what is handed in for tokens
 * @throws {NoAnswer} when there is none
 */
export async function askForToken(
  tokenUrl: string,
  client: Client,
  grant: Fields,
): Promise<TokenReply> {
  const { headers, fields } = authentication(client);
  const { status, body, milliseconds } = await send(tokenUrl, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams({ ...grant, ...fields }).toString(),
  });
  const { error, access_token: token, expires_in: expiresIn } = read(body);
  const succeeded = status === 200 && token !== undefined;
  const verdict = succeeded ? 'authenticated' : verdictOf(status, error);
  return { verdict, status, error, expiresIn, succeeded, milliseconds };
}

/** Auth0 departs from the RFC: a bad grant is a 403, and a bad secret is `access_denied`. */
function verdictOf(status: number, error: string | undefined): TokenVerdict {
  // First of all: Keycloak calls a bad secret `unauthorized_client`.
  if (status === 401) return 'refused';
  switch (error) {
    case 'invalid_grant':
      return 'authenticated';
    case 'invalid_client':
    case 'access_denied':
      return 'refused';
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return 'grant_off';
    default:
      return 'unclear';
  }
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
function authentication({ clientId, clientSecret, scheme }: Client): {
  headers: Fields;
  fields: Fields;
} {
  if (clientSecret === undefined) return { headers: {}, fields: { client_id: clientId } };
  if (scheme === 'REQUEST_BODY_CREDENTIALS') {
    return { headers: {}, fields: { client_id: clientId, client_secret: clientSecret } };
  }
  const credentials = [clientId, clientSecret].map(formEncode).join(':');
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return { headers: { authorization }, fields: {} };
}

function formEncode(value: string): string {
  return new URLSearchParams({ value }).toString().slice('value='.length);
}

function read(body: string): z.infer<typeof bodySchema> {
  try {
    return bodySchema.parse(JSON.parse(body));
  } catch {
    // Not the JSON of a token endpoint: then the status has to do.
    return {};
  }
}
