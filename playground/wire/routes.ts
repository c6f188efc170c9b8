import type { Message, Party } from '../alexa/server/contract';
import type { Recorded } from './Recorded';
import { specifications } from './specifications';

type Seen = Pick<Recorded, 'request' | 'response'>;

/** What is sent to a path, by which party and what for. */
export interface Route {
  readonly from: Party;
  /** The path without IDs; undefined if the path has none. */
  readonly title?: string;
  explain(message: Seen): string;
  specify(message: Seen): Message['specification'];
}

interface KnownRoute extends Route {
  readonly to: Party;
  /** Default: any. */
  readonly method?: 'GET' | 'POST';
  readonly path: RegExp;
}

/** In the order in which they are tried. */
const routes: readonly KnownRoute[] = [
  {
    from: 'user',
    to: 'alexa',
    path: /^\/link$/,
    ...fixed(
      'The user starts linking; Alexa sends the browser to Auth0, with a state that must come back.',
      specifications.startOfLinking,
    ),
  },
  {
    from: 'user',
    to: 'alexa',
    path: /^\/api\/skill\/link\//,
    explain: ({ request }) =>
      parameter(request.url, 'error') === undefined
        ? 'Auth0 has sent the browser back to Alexa, with an authorization code.'
        : `Auth0 has sent the browser back to Alexa, with the error ${parameter(request.url, 'error')}.`,
    specify: ({ request }) =>
      parameter(request.url, 'error') === undefined
        ? specifications.authorizationResponse
        : specifications.authorizationError,
  },
  {
    from: 'skill',
    to: 'alexa',
    path: /^\/echo\.api\//,
    ...fixed(
      'The skill fetches the certificate that proves who signed the request.',
      specifications.certificates,
    ),
  },
  {
    from: 'user',
    to: 'auth0',
    path: /^\/authorize$/,
    ...fixed(
      "The browser asks Auth0 for an authorization code, with Alexa's client ID, redirect URI and scopes.",
      specifications.authorizationRequest,
    ),
  },
  {
    from: 'user',
    to: 'auth0',
    path: /^\/authorize\/./,
    title: '/authorize/…',
    ...fixed(
      "Auth0 ends the sign-in, and sends the browser to Alexa's redirect URI.",
      specifications.authorizationResponse,
    ),
  },
  {
    from: 'user',
    to: 'auth0',
    path: /^\/u\/login\/.+\/cancel$/,
    title: '/u/login/…/cancel',
    ...fixed('The user cancels the sign-in.', specifications.authorizationError),
  },
  {
    from: 'user',
    to: 'auth0',
    method: 'POST',
    path: /^\/u\/login\/./,
    title: '/u/login/…',
    ...fixed('The user signs in with email and password.', specifications.login),
  },
  {
    from: 'user',
    to: 'auth0',
    method: 'GET',
    path: /^\/u\/login\/./,
    title: '/u/login/…',
    ...fixed('Auth0 shows its login page.', specifications.login),
  },
  {
    from: 'alexa',
    to: 'auth0',
    path: /^\/oauth\/token$/,
    explain: (message) =>
      isRefresh(message)
        ? 'Alexa trades the refresh token for a new access token.'
        : 'Alexa trades the code for tokens.',
    specify: (message) =>
      isRefresh(message) ? specifications.refresh : specifications.codeExchange,
  },
  {
    from: 'skill',
    to: 'auth0',
    path: /^\/oauth\/token$/,
    ...fixed('The skill gets a token for the Management API.', specifications.clientCredentials),
  },
  {
    from: 'skill',
    to: 'auth0',
    path: /^\/api\/v2\//,
    title: '/api/v2/…',
    ...fixed('The skill revokes what the user has allowed Alexa.', specifications.managementApi),
  },
  {
    from: 'skill',
    to: 'auth0',
    path: /^\/userinfo$/,
    ...fixed('The skill asks Auth0 who the user is.', specifications.userinfo),
  },
  {
    from: 'skill',
    to: 'auth0',
    path: /^\/oauth\/revoke$/,
    ...fixed('The skill revokes a token.', specifications.revocation),
  },
  {
    from: 'api',
    to: 'auth0',
    path: /^\/\.well-known\/jwks\.json$/,
    ...fixed('The API fetches the keys that access tokens are signed with.', specifications.keys),
  },
  {
    from: 'api',
    to: 'auth0',
    path: /^\/\.well-known\//,
    ...fixed("The API looks up Auth0's endpoints.", specifications.metadata),
  },
  {
    from: 'skill',
    to: 'api',
    path: /^\//,
    ...fixed("The skill calls the API, with the user's access token.", specifications.bearer),
  },
];

/**
 * Finds what a request is for. Pages, their parts and their own requests have no route.
 *
 * @param to who receives it
 * @param method the HTTP method
 * @param path its path, without the query
 * @param from who sends it. Default: unknown
 */
export function routeOf(to: Party, method: string, path: string, from?: Party): Route | undefined {
  return routes.find(
    (route) =>
      route.to === to &&
      (from === undefined || route.from === from) &&
      (route.method === undefined || route.method === method) &&
      route.path.test(path),
  );
}

function fixed(
  explanation: string,
  specification: Message['specification'],
): Pick<Route, 'explain' | 'specify'> {
  return { explain: () => explanation, specify: () => specification };
}

function parameter(url: string, name: string): string | undefined {
  return new URL(url).searchParams.get(name) ?? undefined;
}

function isRefresh({ request }: Seen): boolean {
  return new URLSearchParams(request.body).get('grant_type') === 'refresh_token';
}
