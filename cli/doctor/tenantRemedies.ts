import { type Remedies } from '../../linking/doctor/remedies';
import { type Subject } from '../../linking/doctor/Subject';
import { tokenEndpointAuthMethods } from '../../linking/terms';

/**
 * Returns what helps a skill at Amazon with an application at Auth0.
 *
 * @see https://auth0.com/docs/get-started/applications/application-settings
 */
export function tenantRemedies({ sources, file }: Pick<Subject, 'sources' | 'file'>): Remedies {
  return {
    https: `Let ${sources.issuer} name a server with https.`,
    port: `Make the authorization server answer on port 443, and remove the port from ${sources.issuer}.`,
    settings: (faults) => faults.map(({ name, example }) => `${name}=${example}`).join('\n'),
    tooManyScopes: `Ask for fewer scopes in ${file}, and deploy.`,
    tooManyDomains: `List fewer domains in ${file}, and deploy.`,
    missingScopes: (scopes) => `Add '${scopes.join("', '")}' to the scopes in ${file}, and deploy.`,
    vendorId: "Set ALEXA_VENDOR_ID to the account's vendor ID: Alexa's redirect URLs end with it.",
    deploy: 'Deploy it: npx jovo deploy:platform alexa --stage prod',
    endpointDown: `Start the skill with: npm run serve, and check ${sources.endpoint}.`,
    endpointPath: `Check that ${sources.endpoint} has the right path, and what answers before the skill does.`,
    serverUnreachable: `Check ${sources.issuer}, and that the server runs.`,
    notAProvider: `Check that ${sources.issuer} names an Auth0 tenant or another OpenID provider.`,
    issuer: `Set ${sources.issuer} to the host of the issuer, or correct the tenant's custom domain.`,
    clientId: `Copy the client ID from the settings of the application at Auth0 into ${sources.clientId}.`,
    clientSecret:
      'Copy the client secret from the settings of the application at Auth0 into ' +
      `${sources.clientSecret}, and send it to Amazon with --account-linking-secret.`,
    careless: `Point ${sources.issuer} at a server that checks codes. This one looks like a mock.`,
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
