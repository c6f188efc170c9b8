import type { Auth0, Auth0Options, Person } from '../../../playground/auth0';
import { UserAgent } from '../../../playground/UserAgent';

/** The application that the tests register. */
export const application = {
  clientId: 'test-client',
  clientSecret: 'test-secret',
  redirectUris: ['http://127.0.0.1:3001/api/skill/link/M0TEST'],
  accessTokenScheme: 'HTTP_BASIC',
} as const satisfies Auth0Options;

export const redirectUri = application.redirectUris[0];

/** A response of the token endpoint. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly token_type: string;
}

type Fields = Readonly<Record<string, string>>;

/** Returns the URL that Alexa opens to link an account; `changes` replace or add parameters. */
export function authorizeUrl(auth0: Auth0, changes: Fields = {}): string {
  const query = new URLSearchParams({
    client_id: application.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile email offline_access',
    state: 'the-state',
    ...changes,
  });
  return `${auth0.url}/authorize?${query.toString()}`;
}

/** Signs a user in and returns the URL that the browser is redirected to. */
export async function signIn(
  auth0: Auth0,
  { email = '', password }: Pick<Person, 'email' | 'password'>,
  changes: Fields = {},
  userAgent = new UserAgent(),
): Promise<URL> {
  const loginPage = await userAgent.open(authorizeUrl(auth0, changes));
  const end = await userAgent.open(loginPage.url, { email, password });
  return new URL(end.headers.get('location') ?? end.url);
}

/** Signs a user in and returns the code. */
export async function codeFor(auth0: Auth0, person: Person, changes: Fields = {}): Promise<string> {
  return (await signIn(auth0, person, changes)).searchParams.get('code') ?? '';
}

/** Calls the token endpoint; by default with the right secret in the right place. */
export function askForToken(
  auth0: Auth0,
  fields: Fields,
  headers: Fields = basicAuthorization(application.clientSecret),
): Promise<Response> {
  return fetch(`${auth0.url}/oauth/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
}

/** Returns the form that exchanges a code for tokens. */
export function codeGrant(code: string): Fields {
  return { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
}

/** Signs a user in and returns the tokens. */
export async function tokensFor(
  auth0: Auth0,
  person: Person,
  changes: Fields = {},
): Promise<TokenAnswer> {
  const response = await askForToken(auth0, codeGrant(await codeFor(auth0, person, changes)));
  return (await response.json()) as TokenAnswer;
}

export function basicAuthorization(
  secret: string,
  clientId: string = application.clientId,
): Fields {
  return { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` };
}

export function askForUserinfo(auth0: Auth0, accessToken: string): Promise<Response> {
  return fetch(`${auth0.url}/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
}
