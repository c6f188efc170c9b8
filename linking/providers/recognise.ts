import { type Provider, type ProviderId } from './Provider';
import { providers } from './providers';

/** An authorization server, and where it publishes what it can do. */
export interface Recognised {
  readonly provider: Provider;
  /** Its issuer without a trailing slash, if the address tells; otherwise undefined. */
  readonly issuer: string | undefined;
}

/** How addresses look that belong to one provider only. */
interface Pattern {
  readonly id: ProviderId;
  readonly host?: RegExp;
  readonly path?: RegExp;
  /** Returns the issuer. Default: the address doesn't tell. */
  readonly issuer?: (url: URL) => string | undefined;
}

const origin = ({ origin }: URL): string => origin;

/** Returns an issuer whose path is what comes before the end of the endpoint's path. */
const before =
  (end: RegExp, instead = '') =>
  ({ origin, pathname }: URL): string =>
    origin + pathname.replace(end, instead);

const patterns: readonly Pattern[] = [
  // https://auth0.com/docs/get-started/applications/configure-applications-with-oidc-discovery
  { id: 'auth0', host: /\.auth0\.com$/, issuer: origin },
  // https://developer.okta.com/docs/concepts/auth-servers/
  { id: 'okta', host: /\.(okta|oktapreview|okta-emea)\.com$/, issuer: oktaIssuer },
  // https://www.keycloak.org/securing-apps/oidc-layers
  {
    id: 'keycloak',
    path: /\/realms\/[^/]+\/protocol\/openid-connect\//,
    issuer: before(/\/protocol\/openid-connect\/.*$/),
  },
  // Its issuer names the user pool, which the address of its pages doesn't:
  // https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
  { id: 'cognito', host: /\.amazoncognito\.com$/ },
  // https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols-oidc
  {
    id: 'entra',
    host: /^login\.microsoftonline\.(com|us)$/,
    path: /\/oauth2\/v2\.0\/authorize$/,
    issuer: before(/\/oauth2\/v2\.0\/authorize$/, '/v2.0'),
  },
  { id: 'google', host: /^accounts\.google\.com$/, issuer: origin },
  // https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html
  { id: 'login-with-amazon', host: /^(www|eu|apac)\.amazon\./, path: /^\/ap\/oa\/?$/ },
  // https://developers.home-assistant.io/docs/auth_api/
  { id: 'home-assistant', path: /^\/auth\/authorize$/ },
];

/**
 * Recognises an authorization server by the URL where users sign in.
 *
 * @param authorizationUrl where users sign in
 * @param id the provider, if it is known better. Default: the URL tells
 */
export function recognise(authorizationUrl: string, id?: ProviderId): Recognised {
  const url = new URL(authorizationUrl);
  const pattern = patterns.find(
    (candidate) =>
      (candidate.host?.test(url.hostname) ?? true) && (candidate.path?.test(url.pathname) ?? true),
  );
  const chosen = id ?? pattern?.id ?? 'other';
  return {
    provider: providers[chosen],
    issuer: chosen === pattern?.id ? pattern.issuer?.(url) : undefined,
  };
}

/** The organization's own server has no path, the others have `/oauth2/<name>`. */
function oktaIssuer({ origin, pathname }: URL): string {
  const server = /^(\/oauth2\/[^/]+)\/v1\/authorize$/.exec(pathname)?.[1];
  return server === undefined ? origin : origin + server;
}
