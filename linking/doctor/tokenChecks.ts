import {
  grantTypes,
  tokenEndpointAuthMethods,
  type AccessTokenScheme,
  type GrantType,
} from '../terms';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { NoAnswer } from '../http';
import { withKnown, type Subject } from './Subject';
import { TokenEndpoint, type Authentication } from './TokenEndpoint';
import { tokenLifetime } from './tokenLifetime';
import { type TokenReply } from './tokenProbe';

/**
 * Alexa waits no longer than this for a token, in milliseconds.
 *
 * https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
 */
const ALEXA_WAITS_MS = 4_500;

const grantNames: Readonly<Record<GrantType, string>> = {
  authorization_code: 'Authorization Code',
  refresh_token: 'Refresh Token',
};

/**
 * What the token endpoint does with the client. It is asked with codes and refresh tokens that are
 * made up, so nothing is issued.
 *
 * @param isClientKnown whether the server knows the client ID; undefined where it does not tell
 */
export function tokenChecks(
  subject: Subject,
  isClientKnown: () => Promise<boolean | undefined>,
): Check[] {
  const endpoint = new TokenEndpoint(subject);
  const declared = subject.terms.accessTokenScheme;

  const line = (
    id: string,
    title: string,
    examine: (authentication: Authentication) => Outcome | Promise<Outcome>,
  ): Check => ({
    id,
    group: 'Auth0',
    title,
    needs: ['token-answer'],
    run: () =>
      withKnown(subject, ['clientId', 'clientSecret'], async () =>
        (await isClientKnown()) === false
          ? unchecked('the client ID is unknown')
          : examine(await endpoint.authentication()),
      ),
  });

  return [
    {
      id: 'token-answer',
      group: 'Auth0',
      title: 'Token endpoint answers',
      needs: ['domain'],
      run: () => withKnown(subject, ['clientId'], () => answers(endpoint)),
    },
    {
      id: 'token-latency',
      group: 'Auth0',
      title: 'Token endpoint in time',
      needs: ['token-answer'],
      run: async () => latency(Object.values(await endpoint.replies())),
    },
    line('client-secret', 'Client secret', (found) => secret(found, subject)),
    line('access-token-scheme', 'Access token scheme', ({ scheme }) => schemes(scheme, subject)),
    ...grantTypes.map((type) =>
      line(`grant:${type}`, `Grant ${grantNames[type]}`, ({ replies }) =>
        grant(type, replies[type]),
      ),
    ),
    line('token-lifetime', 'Life of an access token', ({ scheme = declared }) =>
      withKnown(subject, ['refreshToken'], async ({ refreshToken }) =>
        tokenLifetime(await endpoint.refresh(refreshToken, scheme), subject),
      ),
    ),
  ];
}

async function answers(endpoint: TokenEndpoint): Promise<Outcome> {
  try {
    const { authorization_code: reply } = await endpoint.replies();
    return passed(`status ${reply.status} to a code that is made up`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return failed(
      error.message,
      'Find out why the token endpoint does not answer: without it nobody can link an account.',
    );
  }
}

function latency(replies: readonly TokenReply[]): Outcome {
  const slowest = Math.max(...replies.map(({ milliseconds }) => milliseconds));
  if (slowest <= ALEXA_WAITS_MS) return passed(`${slowest} ms; Alexa waits ${ALEXA_WAITS_MS} ms`);
  return failed(
    `it took ${slowest} ms; Alexa waits ${ALEXA_WAITS_MS} ms`,
    'Make the token endpoint faster: look at Actions and Rules that run on a token exchange, and ' +
      'at a proxy in front of it.',
  );
}

function secret({ scheme, replies }: Authentication, { sources }: Subject): Outcome {
  if (scheme) return passed('the token endpoint takes client ID and secret');
  const all = Object.values(replies);
  if (all.some(({ verdict }) => verdict === 'refused')) {
    return failed(
      'the token endpoint takes client ID and secret in neither scheme',
      `Copy the client secret from the settings of the application at Auth0 into ` +
        `${sources.clientSecret}, and send it to Amazon with --account-linking-secret.`,
    );
  }
  return unchecked(`the token endpoint does not tell (${all.map(describe).join('; ')})`);
}

function schemes(taken: AccessTokenScheme | undefined, { terms, file }: Subject): Outcome {
  const { accessTokenScheme: declared } = terms;
  if (!taken) return unchecked('the client secret is taken in neither scheme');
  if (taken === declared) return passed(`${declared} (${tokenEndpointAuthMethods[declared]})`);
  return failed(
    `the project declares ${declared}, the application takes ${taken}`,
    `Set the authentication method of the application to ${tokenEndpointAuthMethods[declared]} ` +
      `(npm run auth0:deploy does), or accessTokenScheme in ${file} to ` +
      `'${taken}', since the application uses ${tokenEndpointAuthMethods[taken]}.`,
  );
}

function grant(grantType: GrantType, reply: TokenReply): Outcome {
  switch (reply.verdict) {
    case 'authenticated':
      return passed(`${grantType} is on`);
    case 'grant_off':
      return failed(
        `the application must not use ${grantType}`,
        `Turn on ${grantNames[grantType]} under Advanced Settings → Grant Types of the ` +
          'application, or run: npm run auth0:deploy',
      );
    case 'refused':
      return unchecked('the client secret is not accepted');
    case 'unclear':
      return unchecked(`the token endpoint does not tell (${describe(reply)})`);
  }
}

function describe({ status, error = 'no error code' }: TokenReply): string {
  return `status ${status}, ${error}`;
}
