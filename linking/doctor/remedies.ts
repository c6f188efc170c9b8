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

/** The playground sets itself up, so a fault means that something else listens on its port. */
function laptopRemedies({ sources, file }: Pick<Subject, 'sources' | 'file'>): Remedies {
  const port = sources.auth0Url;
  const restart = `Restart the playground with: npm start, and check that ${port} is its port.`;
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
    redirectUrl: () =>
      `Check that ${sources.redirectUrls} is the port of the playground's page, and restart it ` +
      'with: npm start',
    scheme: (accepted) =>
      `Restart the playground with: npm start, or set accessTokenScheme in ${file} to '${accepted}'.`,
    grant: () => restart,
  };
}
