import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type AccessTokenScheme, type GrantType } from '../terms';
import { NoAnswer, send } from '../http';
import { decodeAccessToken, type DecodedToken } from './accessToken';

/** What the token endpoint's answer to a made-up grant proves about the client. */
export type TokenVerdict =
  /** It accepted the client ID and the secret, and refused only the grant. */
  | 'authenticated'
  /** It refused the client ID or the secret. */
  | 'refused'
  /** The application is not allowed to use this kind of grant. */
  | 'grant_off'
  /** It issued a token for a grant that doesn't exist, so it checks nothing. */
  | 'careless'
  /** It proves nothing: too many requests, a firewall, a server in trouble, another error. */
  | 'unclear'
  /** There was no answer. */
  | 'silent';

/** An answer of the token endpoint. Holds no token. */
export interface TokenReply {
  readonly verdict: TokenVerdict;
  /** The HTTP status; 0 without an answer. */
  readonly status: number;
  /** The error code, or why there was no answer. */
  readonly error?: string | undefined;
  /** Whether only a token endpoint answers like that: a token or one of its error codes, in JSON. */
  readonly isOAuth: boolean;
  /** How long the new access token lives, in seconds; undefined if the answer doesn't say. */
  readonly expiresIn?: number | undefined;
  /** Whether it holds an access token. */
  readonly succeeded: boolean;
  /** What the access token says about itself; undefined if it is opaque, or there is none. */
  readonly accessToken?: DecodedToken | undefined;
  /** Whether it holds a refresh token other than the one that was sent. */
  readonly rotated: boolean;
  readonly milliseconds: number;
}

/** Who asks, and how the secret is sent. Without a secret, only the client ID is sent. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly scheme: AccessTokenScheme;
}

type Fields = Readonly<Record<string, string>>;

const bodySchema = z.object({
  error: z.string().optional().catch(undefined),
  access_token: z.string().optional().catch(undefined),
  refresh_token: z.string().optional().catch(undefined),
  expires_in: z.coerce.number().optional().catch(undefined),
});

/** Returns a text that no server has issued: a code, a refresh token or a secret. */
export function madeUp(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * Returns a grant that the server can't have issued. It must be refused, and how it is refused tells
 * whether the client was recognised first.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function madeUpGrant(grantType: GrantType, redirectUrl: string): Fields {
  return grantType === 'authorization_code'
    ? { grant_type: grantType, code: madeUp(), redirect_uri: redirectUrl }
    : { grant_type: grantType, refresh_token: madeUp() };
}

/**
 * Asks for tokens as Alexa does.
 *
 * @param tokenUrl the token endpoint
 * @param client who asks
 * @param grant what is exchanged for tokens
 * @returns the answer, or a `silent` reply without one
 */
export async function askForToken(
  tokenUrl: string,
  client: Client,
  grant: Fields,
): Promise<TokenReply> {
  const { headers, fields } = authentication(client);
  try {
    const { status, body, milliseconds } = await send(tokenUrl, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams({ ...grant, ...fields }).toString(),
    });
    return replyIn(status, read(body), milliseconds, grant);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const nothing = { isOAuth: false, succeeded: false, rotated: false, milliseconds: 0 };
    return { verdict: 'silent', status: 0, error: error.message, ...nothing };
  }
}

function replyIn(
  status: number,
  body: z.infer<typeof bodySchema>,
  milliseconds: number,
  grant: Fields,
): TokenReply {
  const { error, access_token: token, expires_in: expiresIn, refresh_token: refreshToken } = body;
  const succeeded = status === 200 && token !== undefined;
  const verdict = succeeded ? 'careless' : verdictOf(status, error);
  return {
    verdict,
    status,
    error,
    isOAuth: verdict !== 'unclear' || otherCodes.includes(error),
    expiresIn,
    succeeded,
    accessToken: token === undefined ? undefined : decodeAccessToken(token),
    rotated: refreshToken !== undefined && refreshToken !== grant.refresh_token,
    milliseconds,
  };
}

/**
 * The error codes that say nothing about the client. Anything else may come from another server or from
 * a gateway, whose JSON often has an `error`, too: `Not Found`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
const otherCodes: readonly (string | undefined)[] = ['invalid_request', 'invalid_scope'];

/**
 * Auth0 departs from the RFC: a bad grant is status 403, and a bad secret is `access_denied`.
 * Without an error code, a status proves nothing: it may be a firewall's.
 */
function verdictOf(status: number, error: string | undefined): TokenVerdict {
  switch (error) {
    case 'invalid_grant':
      return 'authenticated';
    case 'invalid_client':
      return 'refused';
    case 'access_denied':
      return status === 401 ? 'refused' : 'unclear';
    case 'unauthorized_client':
      // With 401, it is what Keycloak calls a bad secret.
      return status === 401 ? 'refused' : 'grant_off';
    case 'unsupported_grant_type':
      return 'grant_off';
    default:
      return 'unclear';
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
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
    // Not the JSON of a token endpoint.
    return {};
  }
}
