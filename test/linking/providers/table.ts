import type { Verdict } from '../../../linking/doctor/Check';
import { faults, providerNames, type Fault, type ProviderName } from './faults';

/** What the doctor says about a fault at a provider, and what proves it. */
export interface Cell {
  readonly verdict: Verdict;
  /** A name in `sources`; undefined if nothing proves anything, so that the line is unchecked. */
  readonly source: keyof typeof sources | undefined;
}

export const sources = {
  'RFC 6749, 4.1.2.1': 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  'RFC 6749, 5.1': 'https://www.rfc-editor.org/rfc/rfc6749#section-5.1',
  'RFC 6749, 5.2': 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  'OpenID Discovery': 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata',
  'Amazon, requirements':
    'https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html',
  'Auth0, error pages': 'https://auth0.com/docs/hosted-pages/error-pages',
  'Auth0, settings': 'https://auth0.com/docs/get-started/applications/application-settings',
  'Auth0, grant types': 'https://auth0.com/docs/clients/client-grant-types',
  'Auth0, refresh tokens': 'https://auth0.com/docs/secure/tokens/refresh-tokens/get-refresh-tokens',
  'Auth0, rotation':
    'https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-rotation',
  'Keycloak, AuthorizationEndpoint.java':
    'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/protocol/oidc/endpoints/AuthorizationEndpoint.java',
  'Keycloak, ClientIdAndSecretAuthenticator.java':
    'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/authentication/authenticators/client/ClientIdAndSecretAuthenticator.java',
  'Keycloak, offline access': 'https://www.keycloak.org/docs/latest/server_admin/#_offline-access',
  'Cognito, recorded answer':
    'https://github.com/otomatty/zedi/blob/9538984eb8228a0cade90a94bf7fb06c0fec0f0c/docs/guides/troubleshooting-cognito-google-callback.md',
  'Cognito, token endpoint':
    'https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html',
  'Cognito, refresh tokens':
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html',
  'Login with Amazon':
    'https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html',
} as const;

const failed = (source: keyof typeof sources): Cell => ({ verdict: 'failed', source });
const passed = (source: keyof typeof sources): Cell => ({ verdict: 'passed', source });
const unchecked: Cell = { verdict: 'unchecked', source: undefined };

/** The same at every provider. */
function everywhere(cell: Cell): Readonly<Record<ProviderName, Cell>> {
  return { auth0: cell, keycloak: cell, cognito: cell, amazon: cell, bare: cell };
}

export const table: Readonly<Record<Fault, Readonly<Record<ProviderName, Cell>>>> = {
  'redirect-url': {
    auth0: failed('Auth0, error pages'),
    keycloak: failed('Keycloak, AuthorizationEndpoint.java'),
    cognito: failed('Cognito, recorded answer'),
    amazon: unchecked,
    bare: failed('RFC 6749, 4.1.2.1'),
  },
  'client-id': {
    auth0: failed('Auth0, error pages'),
    keycloak: failed('Keycloak, AuthorizationEndpoint.java'),
    cognito: unchecked,
    amazon: unchecked,
    bare: failed('RFC 6749, 4.1.2.1'),
  },
  'client-secret': {
    auth0: failed('Auth0, settings'),
    keycloak: failed('Keycloak, ClientIdAndSecretAuthenticator.java'),
    cognito: failed('Cognito, token endpoint'),
    amazon: failed('Login with Amazon'),
    bare: failed('RFC 6749, 5.2'),
  },
  // Three of them take the secret in either way, so that this is no fault there.
  scheme: {
    auth0: failed('Auth0, settings'),
    keycloak: passed('Keycloak, ClientIdAndSecretAuthenticator.java'),
    cognito: passed('Cognito, token endpoint'),
    amazon: passed('Login with Amazon'),
    bare: failed('RFC 6749, 5.2'),
  },
  'code-grant': {
    auth0: failed('Auth0, grant types'),
    keycloak: unchecked,
    cognito: unchecked,
    amazon: unchecked,
    bare: failed('RFC 6749, 5.2'),
  },
  'refresh-grant': {
    auth0: failed('Auth0, grant types'),
    keycloak: unchecked,
    cognito: failed('Cognito, token endpoint'),
    amazon: unchecked,
    bare: failed('RFC 6749, 5.2'),
  },
  slow: everywhere(failed('Amazon, requirements')),
  down: everywhere(failed('Amazon, requirements')),
  'token-url': {
    auth0: failed('OpenID Discovery'),
    keycloak: failed('OpenID Discovery'),
    cognito: failed('OpenID Discovery'),
    amazon: unchecked,
    bare: unchecked,
  },
  'authorization-url': {
    auth0: failed('OpenID Discovery'),
    keycloak: failed('OpenID Discovery'),
    cognito: failed('OpenID Discovery'),
    amazon: unchecked,
    bare: unchecked,
  },
  certificate: everywhere(failed('Amazon, requirements')),
  port: everywhere(failed('Amazon, requirements')),
  // Two of them have no such scope, and a bare server may have any.
  scope: {
    auth0: failed('Auth0, refresh tokens'),
    keycloak: failed('Keycloak, offline access'),
    cognito: passed('Cognito, token endpoint'),
    amazon: passed('Login with Amazon'),
    bare: passed('RFC 6749, 5.1'),
  },
  'short-tokens': everywhere(failed('Amazon, requirements')),
  rotation: {
    auth0: failed('Auth0, rotation'),
    keycloak: unchecked,
    cognito: failed('Cognito, refresh tokens'),
    amazon: unchecked,
    bare: unchecked,
  },
};

const columns: Readonly<Record<ProviderName, string>> = {
  auth0: 'Auth0',
  keycloak: 'Keycloak',
  cognito: 'Amazon Cognito',
  amazon: 'Login with Amazon',
  bare: 'Server without discovery',
};

/** Returns the table as Markdown, with the sources below. */
export function tableText(): string {
  const names = Object.keys(sources);
  const cellText = ({ verdict, source }: Cell): string =>
    source === undefined ? verdict : `${verdict} [${names.indexOf(source) + 1}]`;
  const rows = Object.entries(table).map(([fault, cells]) => [
    faults[fault as Fault].title,
    ...providerNames.map((name) => cellText(cells[name])),
  ]);
  const header = ['What is wrong', ...providerNames.map((name) => columns[name])];
  const lines = [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const list = Object.entries(sources).map(
    ([name, url], index) => `${index + 1}. [${name}](${url})`,
  );
  return [...lines, '', ...list].join('\n');
}
