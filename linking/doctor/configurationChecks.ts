import { failed, passed, type Check, type Outcome } from './Check';
import { withKnown, type Subject } from './Subject';

/** The number of scopes, and of domains, that Amazon accepts. */
const AMAZON_MAXIMUM = 15;

/** Without `openid`, Auth0's `/userinfo` answers `{}`; without `offline_access`, a link dies soon. */
const neededScopes = ['openid', 'offline_access'] as const;

/** Checks what can be seen without a request. */
export function configurationChecks(subject: Subject): Check[] {
  const { file, terms } = subject;
  const { scopes, domains = [] } = terms;
  return [
    {
      id: 'environment',
      group: 'Configuration',
      title: 'Environment',
      run: () => environment(subject),
    },
    {
      id: 'https',
      group: 'Configuration',
      title: 'https on port 443',
      run: () => withKnown(subject, ['auth0Url'], ({ auth0Url }) => https(auth0Url, subject)),
    },
    { id: 'scopes', group: 'Configuration', title: 'Scopes', run: () => scopesOf(scopes, file) },
    {
      id: 'domains',
      group: 'Configuration',
      title: 'Domains',
      run: () => domainsOf(domains, file),
    },
  ];
}

function environment({ faults, stage }: Subject): Outcome {
  if (faults.length === 0) return passed(`everything that the stage ${stage} needs is set`);
  return failed(
    faults.map(({ name, problem }) => `${name} ${problem}`).join('; '),
    faults.map(({ name, example }) => `${name}=${example}`).join('\n'),
  );
}

/** https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html */
function https(auth0Url: string, { stage, sources }: Subject): Outcome {
  const { protocol, port } = new URL(auth0Url);
  if (protocol === 'https:' && port === '') return passed(auth0Url);
  if (stage === 'dev') return passed(`${auth0Url} is the playground, which needs no https`);
  return failed(
    `${auth0Url} is on port ${port}; Amazon accepts only 443`,
    `Make the authorization server answer on port 443, and remove the port from ${sources.auth0Url}.`,
  );
}

function scopesOf(scopes: readonly string[], file: string): Outcome {
  const missing = neededScopes.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) {
    return failed(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      `Add '${missing.join("', '")}' to the scopes in ${file}, and deploy.`,
    );
  }
  if (scopes.length > AMAZON_MAXIMUM) {
    return failed(
      `${scopes.length} scopes; Amazon accepts up to ${AMAZON_MAXIMUM}`,
      `Ask for fewer scopes in ${file}, and deploy.`,
    );
  }
  return passed(scopes.join(' '));
}

function domainsOf(domains: readonly string[], file: string): Outcome {
  if (domains.length <= AMAZON_MAXIMUM) return passed(domains.join(' ') || 'no additional domains');
  return failed(
    `${domains.length} domains; Amazon accepts up to ${AMAZON_MAXIMUM}`,
    `List fewer domains in ${file}, and deploy.`,
  );
}
