import type { AccountLinking } from '../skillBuild/accountLinking';

/** What a client adds to a token request to authenticate. */
export interface ClientAuthentication {
  readonly headers: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Authenticates the client to the token endpoint, by the scheme that the skill declares.
 *
 * @param accountLinking the skill's account linking
 * @param clientSecret the client secret
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function clientAuthentication(
  { accessTokenScheme, clientId }: AccountLinking,
  clientSecret: string,
): ClientAuthentication {
  if (accessTokenScheme === 'REQUEST_BODY_CREDENTIALS') {
    return { headers: {}, parameters: { client_id: clientId, client_secret: clientSecret } };
  }
  const credentials = `${formEncode(clientId)}:${formEncode(clientSecret)}`;
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return { headers: { authorization }, parameters: {} };
}

/** The RFC requires `application/x-www-form-urlencoded` before Base64. */
function formEncode(value: string): string {
  return new URLSearchParams({ value }).toString().slice('value='.length);
}
