import { tokenEndpointAuthMethods, type AccessTokenScheme, type GrantType } from '../terms';
import { type Subject } from './Subject';

/** What to do about each fault at the authorization server. */
export interface Remedies {
  readonly serverUnreachable: string;
  readonly notAProvider: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly careless: string;
  readonly slow: string;
  readonly shortLife: string;
  readonly rotation: string;
  /** The application may not use the API. */
  readonly apiAccess: string;
  /** What to do about each fault of an access token. */
  readonly token: {
    readonly opaque: string;
    readonly algorithm: string;
    readonly audience: string;
    readonly userinfo: string;
    scopes(missing: readonly string[]): string;
  };
  /** @param similar a known audience that differs only in the slash at the end */
  audience(similar: string | undefined): string;
  redirectUrl(url: string): string;
  scheme(accepted: AccessTokenScheme): string;
  grant(name: string, grantType: GrantType): string;
}

/** Returns what helps in the subject's stage: the laptop has a playground, not a dashboard. */
export function remediesFor(subject: Pick<Subject, 'stage' | 'sources' | 'file'>): Remedies {
  return subject.stage === 'dev' ? laptopRemedies(subject) : tenantRemedies(subject);
}

/** @see https://auth0.com/docs/get-started/applications/application-settings */
function tenantRemedies({ sources, file }: Pick<Subject, 'sources' | 'file'>): Remedies {
  return {
    serverUnreachable: `Check ${sources.auth0Url}, and that the server runs.`,
    notAProvider: `Check that ${sources.auth0Url} names an Auth0 tenant or another OpenID provider.`,
    issuer: `Set ${sources.auth0Url} to the host of the issuer, or correct the tenant's custom domain.`,
    clientId: `Copy the client ID from the settings of the application at Auth0 into ${sources.clientId}.`,
    clientSecret:
      'Copy the client secret from the settings of the application at Auth0 into ' +
      `${sources.clientSecret}, and send it to Amazon with --account-linking-secret.`,
    careless: `Point ${sources.auth0Url} at a server that checks codes. This one looks like a mock.`,
    slow:
      'Make the token endpoint faster: look at Actions and Rules that run on a token exchange, and ' +
      'at any proxy in front of it.',
    shortLife: 'Raise the lifetime of access tokens at Auth0, or expires_in at another provider.',
    rotation:
      'Turn off Refresh Token Rotation in the settings of the application, or run: npm run ' +
      'auth0:deploy\nDOCTOR_REFRESH_TOKEN is used up: get a new one before the next run.',
    apiAccess:
      'Let the application access the API on behalf of users: in the access settings of the API at ' +
      'Auth0, or with a client grant of the subject type "user".',
    token: tenantTokenRemedies,
    audience: (similar) =>
      similar === undefined
        ? 'Set AUTH0_AUDIENCE to the Identifier of the API at Auth0, letter for letter, with or ' +
          'without a slash at the end; or create the API with: npm run auth0:deploy'
        : `Set AUTH0_AUDIENCE to ${similar}, build and deploy. Your API must check the same text.`,
    redirectUrl: (url) => `Add ${url} to the Allowed Callback URLs, or run: npm run auth0:deploy`,
    scheme: (accepted) =>
      'Set the authentication method of the application to match accessTokenScheme (npm run ' +
      `auth0:deploy does), or set accessTokenScheme in ${file} to '${accepted}', since the ` +
      `application uses ${tokenEndpointAuthMethods[accepted]}.`,
    grant: (name) =>
      `Turn on ${name} under Advanced Settings → Grant Types of the application, or run: npm run ` +
      'auth0:deploy',
  };
}

const linkAgain =
  'Then link the account again: a refresh token keeps the audience and the scopes that it began with.';

const tenantTokenRemedies: Remedies['token'] = {
  opaque: `Deploy the account linking, so that Alexa asks for the audience. ${linkAgain}`,
  algorithm:
    'Set the Signing Algorithm to RS256 in the settings of the API, or run: npm run auth0:deploy',
  audience: `Set AUTH0_AUDIENCE to the Identifier of the API, and deploy. ${linkAgain}`,
  userinfo:
    "Ask for the scope openid, and let the API sign with RS256: otherwise the skill can't ask who " +
    `the user is. ${linkAgain}`,
  scopes: (missing) =>
    `Add ${missing.join(' and ')} to the Permissions of the API, or run: npm run auth0:deploy. If the ` +
    `API has RBAC on, give the user these permissions. ${linkAgain}`,
};

/** The playground sets itself up, so a fault means that something else listens on its port. */
function laptopRemedies({ sources, file }: Pick<Subject, 'sources' | 'file'>): Remedies {
  const port = sources.auth0Url;
  const restart = `Restart the playground with: npm start, and check that ${port} is its port.`;
  const linkOnLaptop =
    'Restart the playground with PLAYGROUND_API=on, link again, and take the new refresh token.';
  return {
    serverUnreachable: `Start the playground with: npm start, and check ${port}.`,
    notAProvider: `Something else listens there. ${restart}`,
    issuer: restart,
    clientId: restart,
    clientSecret: `Start the playground with the same ${sources.clientSecret}: npm start`,
    careless: `Something else listens there. ${restart}`,
    slow: restart,
    shortLife: restart,
    rotation: `${restart}\nDOCTOR_REFRESH_TOKEN is used up: get a new one before the next run.`,
    apiAccess: restart,
    token: {
      opaque: linkOnLaptop,
      algorithm: restart,
      audience: linkOnLaptop,
      userinfo: linkOnLaptop,
      scopes: () => linkOnLaptop,
    },
    audience: () => restart,
    redirectUrl: () =>
      `Check that ${sources.redirectUrls} is the port of the playground's page, and restart it ` +
      'with: npm start',
    scheme: (accepted) =>
      `Restart the playground with: npm start, or set accessTokenScheme in ${file} to '${accepted}'.`,
    grant: () => restart,
  };
}
