import { grantTypes, tokenEndpointAuthMethods, type GrantType } from '../terms';
import { splitAudience } from '../audience';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { type Remedies } from './remedies';
import { withKnown, type Subject } from './Subject';
import { TokenEndpoint, type Authentication, type Replies } from './TokenEndpoint';
import { refreshTokenRotation, tokenForApi, tokenLifetime } from './refreshChecks';
import { type TokenReply } from './tokenProbe';

/**
 * How long Alexa waits for a token, in milliseconds.
 *
 * @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html
 */
const ALEXA_WAITS_MS = 4_500;

const grantNames: Readonly<Record<GrantType, string>> = {
  authorization_code: 'Authorization Code',
  refresh_token: 'Refresh Token',
};

/**
 * Returns the checks of what the token endpoint does with the client. It is asked with made-up codes
 * and refresh tokens, so that no real token is issued.
 *
 * @param isClientKnown whether the server knows the client ID; undefined if it doesn't say
 */
export function tokenChecks(
  subject: Subject,
  isClientKnown: () => Promise<boolean | undefined>,
): Check[] {
  const endpoint = new TokenEndpoint(subject);
  const { remedies } = subject;

  const line = (
    id: string,
    title: string,
    examine: (authentication: Authentication) => Outcome | Promise<Outcome>,
  ): Check => ({
    id,
    group: 'Authorization server',
    title,
    needs: ['token-answer'],
    run: () =>
      withKnown(subject, ['clientId', 'clientSecret'], async () =>
        (await isClientKnown()) === false
          ? unchecked('the client ID is unknown')
          : examine(await endpoint.authentication()),
      ),
  });
  const refresh = (id: string, title: string, examine: (reply: TokenReply) => Outcome): Check =>
    line(id, title, () =>
      withKnown(subject, ['refreshToken'], async () => {
        const reply = await endpoint.refresh();
        return reply ? examine(reply) : unchecked('the client secret is not accepted');
      }),
    );

  const { authorizationUrl = 'about:blank' } = subject.known;
  const { audience } = splitAudience(authorizationUrl);

  return [
    {
      id: 'token-answer',
      group: 'Authorization server',
      title: 'Token endpoint answers',
      needs: ['domain'],
      run: () =>
        withKnown(subject, ['accessTokenUrl', 'clientId'], async () =>
          answer(await endpoint.replies()),
        ),
    },
    {
      id: 'token-latency',
      group: 'Authorization server',
      title: 'Token endpoint in time',
      needs: ['token-answer'],
      run: async () => latency(Object.values(await endpoint.replies()), remedies),
    },
    line('client-secret', 'Client secret', (found) => secret(found, remedies)),
    line('access-token-scheme', 'Access token scheme', (found) =>
      schemes(found, subject, remedies),
    ),
    ...grantTypes.map((type) =>
      line(`grant:${type}`, `Grant ${grantNames[type]}`, (found) => grant(type, found, subject)),
    ),
    refresh('token-lifetime', 'Access token lifetime', (reply) => tokenLifetime(reply, subject)),
    refresh('refresh-token-rotation', 'Refresh token rotation', (reply) =>
      refreshTokenRotation(reply, subject),
    ),
    ...(audience === undefined
      ? []
      : [
          refresh('api-token', 'Access token for the API', (reply) =>
            tokenForApi(reply, audience, subject),
          ),
        ]),
  ];
}

/** Passes if at least one of the two answers is one that a token endpoint would give. */
function answer(replies: Replies): Outcome {
  const all = Object.values(replies);
  const reply = all.find(({ isOAuth }) => isOAuth);
  if (reply) return passed(`status ${reply.status} to a made-up grant`);
  const [first] = all;
  if (first && all.every(({ verdict }) => verdict === 'silent')) {
    return failed(
      first.error ?? 'no answer',
      "Find out why the token endpoint doesn't answer: without it no account can be linked.",
    );
  }
  return unchecked(
    `no answer that only a token endpoint would give (${all.map(describe).join('; ')})`,
  );
}

function latency(replies: readonly TokenReply[], { slow }: Remedies): Outcome {
  const slowest = Math.max(...replies.map(({ milliseconds }) => milliseconds));
  if (slowest > ALEXA_WAITS_MS) {
    return failed(`it took ${slowest} ms; Alexa waits ${ALEXA_WAITS_MS} ms`, slow);
  }
  const silent = replies.find(({ verdict }) => verdict === 'silent');
  if (silent) return unchecked(`one of ${replies.length} requests got no answer: ${silent.error}`);
  return passed(`${slowest} ms; Alexa waits ${ALEXA_WAITS_MS} ms`);
}

const careless = 'the token endpoint issues tokens for made-up codes, so it checks nothing';

function secret({ verdict, replies }: Authentication, remedies: Remedies): Outcome {
  switch (verdict) {
    case 'accepted':
      return passed('the token endpoint accepts it, and refuses a made-up one');
    case 'refused':
      return failed(
        'the token endpoint refuses client ID and secret in both schemes',
        remedies.clientSecret,
      );
    case 'careless':
      return failed(careless, remedies.careless);
    case 'not_looked_at':
      return unchecked('the token endpoint gives a made-up secret the same answer');
    case 'unclear':
      return unchecked(unclear(Object.values(replies)));
  }
}

function schemes(
  { verdict, scheme }: Authentication,
  { terms, file }: Subject,
  remedies: Remedies,
): Outcome {
  const { accessTokenScheme: declared } = terms;
  if (verdict === 'careless') return unchecked(careless);
  if (!scheme) return unchecked('the client secret is not accepted in either scheme');
  if (verdict !== 'accepted') return unchecked("can't tell whether the server checks the secret");
  if (scheme === declared) return passed(`${declared} (${tokenEndpointAuthMethods[declared]})`);
  return failed(
    `${file} declares ${declared}, the application uses ${scheme}`,
    remedies.scheme(scheme),
  );
}

function grant(
  grantType: GrantType,
  { verdict, replies }: Authentication,
  { provider, remedies }: Subject,
): Outcome {
  if (verdict === 'careless') return unchecked(careless);
  const reply = replies[grantType];
  switch (reply.verdict) {
    case 'authenticated':
      return provider.looksAtGrantsFirst
        ? passed(`${grantType} is on`)
        : unchecked("the server refuses a made-up one, which doesn't show whether the grant is on");
    case 'grant_off':
      if (provider.blursCodeGrant && grantType === 'authorization_code') {
        return unchecked(unclear([reply]));
      }
      return failed(
        `the application isn't allowed to use ${grantType}`,
        remedies.grant(grantNames[grantType], grantType),
      );
    case 'refused':
      return unchecked('the client secret is not accepted');
    default:
      return unchecked(unclear([reply]));
  }
}

function unclear(replies: readonly TokenReply[]): string {
  return `the token endpoint doesn't say (${replies.map(describe).join('; ')})`;
}

function describe({ verdict, status, error = 'no error code' }: TokenReply): string {
  return verdict === 'silent' ? error : `status ${status}, ${error}`;
}
