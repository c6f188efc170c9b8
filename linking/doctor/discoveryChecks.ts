import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { NoAnswer, send, type Answer } from '../http';
import { openIdScopes } from '../terms';
import { readDiscovery, type Discovery, type Reading } from './discoveryDocument';
import { once } from './once';
import { withKnown, type Complete, type Subject } from './Subject';

/** What the document is compared with. */
const places = ['issuer', 'authorizationUrl', 'accessTokenUrl'] as const;
type Place = Complete<(typeof places)[number]>;

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig */
const PATH = '/.well-known/openid-configuration';

/** What the authorization server says about itself. */
export function discoveryChecks(subject: Subject): Check[] {
  const { known, provider, remedies } = subject;
  const ask = once(() => send(`${known.issuer}${PATH}`));
  const read = once(async () => {
    const { status, body } = await ask();
    return status === 200 ? readDiscovery(body) : {};
  });

  const compare = (
    id: string,
    title: string,
    examine: (document: Discovery, known: Place) => Outcome,
  ): Check => ({
    id,
    group: 'Authorization server',
    title,
    needs: ['discovery'],
    run: () =>
      withKnown(subject, places, async (known) => {
        const { document } = await read();
        return document ? examine(document, known) : unchecked('there is no document');
      }),
  });

  return [
    {
      id: 'domain',
      group: 'Authorization server',
      title: 'Domain',
      run: () =>
        withKnown(subject, ['authorizationUrl'], ({ authorizationUrl }) => {
          const { origin } = new URL(authorizationUrl);
          const isIssuer = known.issuer?.startsWith(origin) ?? false;
          return reach(origin, isIssuer ? ask : () => send(origin), remedies.serverUnreachable);
        }),
    },
    {
      id: 'discovery',
      group: 'Authorization server',
      title: 'Discovery',
      needs: ['domain'],
      run: () =>
        provider.isOpenId
          ? withKnown(subject, ['issuer'], async () =>
              found(await read(), await ask(), remedies.notAProvider),
            )
          : unchecked(`${provider.name} publishes no discovery document`),
    },
    compare('issuer', 'Issuer', ({ issuer }, known) => {
      // Auth0's issuer ends with a slash, others don't.
      if (issuer.replace(/\/$/, '') === known.issuer) return passed(issuer);
      const reason = `the server calls itself ${issuer}`;
      return provider.hasManyNames ? unchecked(reason) : failed(reason, remedies.issuer);
    }),
    compare(
      'authorization-endpoint',
      'Authorization endpoint',
      ({ authorization_endpoint: actual }, known) =>
        sameUrl(actual, withoutAdditions(known.authorizationUrl, actual), subject.file),
    ),
    compare('token-endpoint', 'Token endpoint', (document, known) =>
      sameUrl(document.token_endpoint, known.accessTokenUrl, subject.file),
    ),
    ...(!('userinfoUrl' in known)
      ? []
      : [
          compare('userinfo-endpoint', 'Userinfo endpoint', (document) =>
            sameUrl(document.userinfo_endpoint, known.userinfoUrl ?? '', 'the skill'),
          ),
        ]),
    compare('scopes-offered', 'Scopes offered', ({ scopes_supported: offered }) =>
      scopesOffered(subject.terms.scopes, offered),
    ),
    compare('pkce', 'PKCE', ({ code_challenge_methods_supported: methods }) => pkce(methods)),
  ];
}

/** Only a document with faults, or one that isn't there, proves that this isn't a provider. */
function found({ document, faults }: Reading, { status }: Answer, remedy: string): Outcome {
  if (document) return passed(PATH);
  if (faults) return failed(`${PATH} has no valid ${faults.join(' and ')}`, remedy);
  if (status === 200) return unchecked(`something else answers in the place of ${PATH}`);
  if (status === 404) return failed(`${PATH} is not there (status 404)`, remedy);
  return unchecked(`${PATH} can't be read (status ${status})`);
}

async function reach(server: string, ask: () => Promise<Answer>, remedy: string): Promise<Outcome> {
  try {
    await ask();
    return passed(`${server} answers`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return failed(`${server}: ${error.message}`, remedy);
  }
}

/** A project may add parameters, which Alexa keeps: an audience, or Google's `access_type`. */
function withoutAdditions(configured: string, actual: string): string {
  const separator = actual.includes('?') ? '&' : '?';
  return configured.startsWith(actual + separator) ? actual : configured;
}

function sameUrl(actual: string | undefined, configured: string, place: string): Outcome {
  if (actual === configured) return passed(configured);
  if (actual === undefined) return unchecked("the server doesn't say");
  return failed(
    `the server has it at ${actual}, Alexa is told ${configured}`,
    `Put the server's address into ${place}.`,
  );
}

/**
 * Looks only for OpenID's own scopes, since a server doesn't list those of an API. It may leave out
 * others as well, so a scope that is missing proves nothing.
 *
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
 */
function scopesOffered(asked: readonly string[], offered: readonly string[] | undefined): Outcome {
  if (!offered) return unchecked("the server doesn't say");
  const standard = asked.filter((scope) => openIdScopes.includes(scope));
  const missing = standard.filter((scope) => !offered.includes(scope));
  if (missing.length === 0) return passed(standard.join(' '));
  return unchecked(
    `the server doesn't list ${missing.join(' and ')}; it may offer it all the same`,
  );
}

/**
 * PKCE is a switch in Amazon's developer console that the project doesn't see, and linking works
 * without it. So a server that doesn't announce it isn't a fault.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc8414#section-2
 */
function pkce(methods: readonly string[] | undefined): Outcome {
  if (methods?.includes('S256')) return passed('S256 is offered');
  const offered = methods?.length ? `only ${methods.join(', ')}` : 'no method';
  return unchecked(
    `the server announces ${offered}, not S256: leave PKCE off in Amazon's developer console`,
  );
}
