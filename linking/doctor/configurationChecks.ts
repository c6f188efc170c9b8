import { splitAudience } from '../audience';
import { apiScopesIn } from '../terms';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { type Remedies } from './remedies';
import { withKnown, type Subject } from './Subject';

/** The number of scopes, and of domains, that Amazon accepts. */
const AMAZON_MAXIMUM = 15;

/** Checks what can be seen without a request. */
export function configurationChecks(subject: Subject): Check[] {
  const { known, provider, remedies, terms } = subject;
  const { scopes, domains = [] } = terms;
  const { audience } = splitAudience(known.authorizationUrl ?? 'about:blank');
  return [
    {
      id: 'environment',
      group: 'Configuration',
      title: 'Settings',
      run: () => settings(subject),
    },
    {
      id: 'https',
      group: 'Configuration',
      title: 'https on port 443',
      run: () =>
        withKnown(subject, ['authorizationUrl'], ({ authorizationUrl }) =>
          https([authorizationUrl, subject.known.accessTokenUrl ?? authorizationUrl], subject),
        ),
    },
    {
      id: 'scopes',
      group: 'Configuration',
      title: 'Scopes',
      run: () => scopesOf(scopes, provider, remedies),
    },
    ...(audience === undefined
      ? []
      : [
          {
            id: 'api-scopes',
            group: 'Configuration',
            title: 'Scopes of the API',
            run: () => apiScopes(scopes),
          },
        ]),
    {
      id: 'domains',
      group: 'Configuration',
      title: 'Domains',
      run: () => domainsOf(domains, remedies),
    },
  ];
}

function settings({ faults, remedies }: Subject): Outcome {
  if (faults.length === 0) return passed('everything that is needed is set');
  return failed(
    faults.map(({ name, problem }) => `${name} ${problem}`).join('; '),
    remedies.settings(faults),
  );
}

/** https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html */
function https(urls: readonly string[], { stage, remedies }: Subject): Outcome {
  const servers = [...new Map(urls.map((url) => [new URL(url).origin, new URL(url)])).values()];
  const origins = servers.map(({ origin }) => origin).join(' and ');
  const wrong = servers.find(({ protocol, port }) => protocol !== 'https:' || port !== '');
  if (!wrong) return passed(origins);
  if (stage === 'dev') return passed(`${origins} is the playground, which needs no https`);
  if (wrong.protocol !== 'https:') {
    return failed(`${wrong.origin} isn't https; Amazon accepts nothing else`, remedies.https);
  }
  return failed(`${wrong.origin} is on port ${wrong.port}; Amazon accepts only 443`, remedies.port);
}

function scopesOf(
  scopes: readonly string[],
  { neededScopes }: Subject['provider'],
  remedies: Remedies,
): Outcome {
  const missing = neededScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) {
    return failed(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      remedies.missingScopes(missing),
    );
  }
  if (scopes.length > AMAZON_MAXIMUM) {
    return failed(
      `${scopes.length} scopes; Amazon accepts up to ${AMAZON_MAXIMUM}`,
      remedies.tooManyScopes,
    );
  }
  return passed(scopes.join(' ') || 'none');
}

/** An API may require no scope. Whether it does, only its answers show. */
function apiScopes(scopes: readonly string[]): Outcome {
  return apiScopesIn(scopes).length > 0
    ? passed(apiScopesIn(scopes).join(' '))
    : unchecked(
        'none is asked for; if the API requires one, it refuses every user, and linking again never helps',
      );
}

function domainsOf(domains: readonly string[], remedies: Remedies): Outcome {
  if (domains.length <= AMAZON_MAXIMUM) return passed(domains.join(' ') || 'no additional domains');
  return failed(
    `${domains.length} domains; Amazon accepts up to ${AMAZON_MAXIMUM}`,
    remedies.tooManyDomains,
  );
}
