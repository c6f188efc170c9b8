import type { Fault, ProviderName } from './faults';

export const realSecret = 'the-real-secret';
export const realRefreshToken = 'the-real-refresh-token';

/** A request to an authorization server. */
export interface Asked {
  readonly url: URL;
  /** Empty for a GET. */
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
}

/** An answer; `cut` ends the connection without one. */
export type Reply =
  { readonly status: number; readonly body: string | object; readonly location?: string } | 'cut';

type StandIn = (asked: Asked, fault: Fault | undefined) => Reply;

/** The hosts that the stand-ins are reached under. */
export const hosts: Readonly<Record<string, ProviderName>> = {
  'tenant.eu.auth0.com': 'auth0',
  'keycloak.test': 'keycloak',
  'pool.auth.eu-west-1.amazoncognito.com': 'cognito',
  'cognito-idp.eu-west-1.amazonaws.com': 'cognito',
  'www.amazon.com': 'amazon',
  'api.amazon.com': 'amazon',
  'oauth.test': 'bare',
};

/**
 * Servers that answer as the providers do, in what the doctor asks. The shapes are those of the sources
 * in table.ts; where there is no source, they answer with a page that says nothing.
 */
export const standIns: Readonly<Record<ProviderName, StandIn>> = {
  auth0(asked, fault) {
    switch (asked.url.pathname) {
      case '/.well-known/openid-configuration':
        return discovery('https://tenant.eu.auth0.com/', '', '/authorize', '/oauth/token');
      case '/authorize':
        if (!isClient(asked)) return page(403, `Unknown client: ${clientIdIn(asked)}`);
        if (!isRegistered(asked, fault)) return page(403, 'Callback URL mismatch.');
        return back(asked, 'login_required');
      case '/oauth/token': {
        const expected = fault === 'scheme' ? 'body' : 'header';
        if (credentialsIn(asked) !== expected) return json(401, 'access_denied');
        if (isOff(asked, fault)) return json(403, 'unauthorized_client');
        return refreshed(asked, fault, fault === 'rotation') ?? json(403, 'invalid_grant');
      }
      default:
        return page(404, 'Not found.');
    }
  },

  keycloak(asked, fault) {
    const realm = '/realms/home';
    const flows = `${realm}/protocol/openid-connect`;
    switch (asked.url.pathname) {
      case `${realm}/.well-known/openid-configuration`:
        return discovery(`https://keycloak.test${realm}`, flows, '/auth', '/token');
      case `${flows}/auth`:
        if (!isClient(asked)) return page(400, 'Client not found.');
        if (!isRegistered(asked, fault)) return page(400, 'Invalid parameter: redirect_uri');
        return back(asked, 'login_required');
      case `${flows}/token`:
        if (credentialsIn(asked) === undefined) return json(401, 'unauthorized_client');
        // A grant that is off is invalid_grant as well, and each refresh brings a refresh token.
        return refreshed(asked, fault, true) ?? json(400, 'invalid_grant');
      default:
        return page(404, 'Not found.');
    }
  },

  cognito(asked, fault) {
    const domain = 'https://pool.auth.eu-west-1.amazoncognito.com';
    const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pool';
    switch (asked.url.pathname) {
      case '/eu-west-1_Pool/.well-known/openid-configuration':
        return discovery(issuer, `${domain}/oauth2`, '/authorize', '/token');
      case '/oauth2/authorize':
        if (!isClient(asked)) return page(400, 'An error was encountered with the requested page.');
        return isRegistered(asked, fault)
          ? to(`${domain}/login${asked.url.search}`)
          : to(`${domain}/error?error=redirect_mismatch&client_id=client`);
      case '/oauth2/token':
        if (credentialsIn(asked) === undefined) return json(400, 'invalid_client');
        if (isOff(asked, fault)) return json(400, 'unauthorized_client');
        return refreshed(asked, fault, fault === 'rotation') ?? json(400, 'invalid_grant');
      default:
        return page(404, 'Not found.');
    }
  },

  amazon(asked, fault) {
    switch (asked.url.host + asked.url.pathname) {
      case 'www.amazon.com/ap/oa':
        return isClient(asked) && isRegistered(asked, fault)
          ? to('https://www.amazon.com/ap/signin')
          : page(400, 'We are sorry.');
      case 'api.amazon.com/auth/o2/token':
        if (credentialsIn(asked) === undefined) return json(401, 'invalid_client');
        return refreshed(asked, fault, fault === 'rotation') ?? json(400, 'invalid_grant');
      default:
        return page(404, 'Not found.');
    }
  },

  bare(asked, fault) {
    switch (asked.url.pathname) {
      case '/login/authorize':
        if (!isClient(asked)) return page(400, 'Unknown client.');
        if (!isRegistered(asked, fault)) return page(400, 'Invalid redirect_uri.');
        return page(200, '<form>Sign in</form>');
      case '/login/token': {
        const expected = fault === 'scheme' ? 'body' : 'header';
        if (credentialsIn(asked) !== expected) return json(401, 'invalid_client');
        if (isOff(asked, fault)) return json(400, 'unauthorized_client');
        return refreshed(asked, fault, fault === 'rotation') ?? json(400, 'invalid_grant');
      }
      default:
        return page(404, 'Not found.');
    }
  },
};

function page(status: number, body: string): Reply {
  return { status, body };
}

function json(status: number, error: string): Reply {
  return { status, body: { error } };
}

function to(location: string): Reply {
  return { status: 302, body: '', location };
}

function back({ url }: Asked, error: string): Reply {
  return to(`${url.searchParams.get('redirect_uri')}?error=${error}&state=probe`);
}

/** @param base what both endpoints begin with: a path, or a URL on another host */
function discovery(issuer: string, base: string, authorize: string, token: string): Reply {
  const prefix = new URL(base, issuer).href.replace(/\/$/, '');
  return {
    status: 200,
    body: {
      issuer,
      authorization_endpoint: prefix + authorize,
      token_endpoint: prefix + token,
      scopes_supported: ['openid', 'offline_access'],
      code_challenge_methods_supported: ['S256'],
    },
  };
}

function clientIdIn({ url }: Asked): string | null {
  return url.searchParams.get('client_id');
}

function isClient(asked: Asked): boolean {
  return clientIdIn(asked) === 'client';
}

function isRegistered({ url }: Asked, fault: Fault | undefined): boolean {
  const known = ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'];
  const { host, pathname } = new URL(url.searchParams.get('redirect_uri') ?? '');
  const isMissing = fault === 'redirect-url' && host === 'layla.amazon.com';
  return known.includes(host) && pathname === '/api/skill/link/M1' && !isMissing;
}

/** Returns where the right credentials are; undefined if there are none. */
function credentialsIn({ form, authorization }: Asked): 'header' | 'body' | undefined {
  if (authorization === `Basic ${btoa(`client:${realSecret}`)}`) return 'header';
  const isInBody = form.get('client_id') === 'client' && form.get('client_secret') === realSecret;
  return isInBody ? 'body' : undefined;
}

function isOff({ form }: Asked, fault: Fault | undefined): boolean {
  const off = { 'code-grant': 'authorization_code', 'refresh-grant': 'refresh_token' };
  return (
    fault !== undefined && fault in off && off[fault as keyof typeof off] === form.get('grant_type')
  );
}

/** Returns the tokens for the real refresh token. */
function refreshed(
  { form }: Asked,
  fault: Fault | undefined,
  isRenewed: boolean,
): Reply | undefined {
  if (form.get('refresh_token') !== realRefreshToken) return undefined;
  const expiry = fault === 'short-tokens' ? 300 : 3_600;
  const tokens = { access_token: 'a-token', token_type: 'Bearer', expires_in: expiry };
  return { status: 200, body: { ...tokens, ...(isRenewed && { refresh_token: 'another' }) } };
}
