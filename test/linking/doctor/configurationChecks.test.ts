import type { Outcome } from '../../../linking/doctor/Check';
import { configurationChecks } from '../../../linking/doctor/configurationChecks';
import { readSubject } from '../../../cli/doctor/readSubject';
import { linkingUrls } from '../../../linking/terms';
import type { Subject } from '../../../linking/doctor/Subject';

test('an invalid environment is one line, with an example for each variable', async () => {
  const outcome = await run('environment', readSubject('prod', { AUTH0_CLIENT_ID: 'two words' }));
  expect(outcome.verdict).toBe('failed');
  expect(outcome.reason).toContain('AUTH0_DOMAIN is missing');
  expect(outcome.reason).toContain('AUTH0_CLIENT_ID must not contain spaces');
  expect(outcome.reason).not.toContain('two words');
  expect(outcome.fix).toContain('AUTH0_DOMAIN=your-tenant.eu.auth0.com');
});

test.each([
  ['tenant.eu.auth0.com', 'passed'],
  ['tenant.eu.auth0.com:443', 'passed'],
  ['tenant.eu.auth0.com:8443', 'failed'],
])('a domain %s has %s', async (AUTH0_DOMAIN, verdict) => {
  expect(await run('https', readSubject('prod', { AUTH0_DOMAIN }))).toMatchObject({ verdict });
});

test('an unknown domain is unchecked', async () => {
  expect(await run('https', readSubject('prod', {}))).toEqual({
    verdict: 'unchecked',
    reason: 'needs AUTH0_DOMAIN',
  });
});

test.each([
  [15, 'passed'],
  [16, 'failed'],
])('%d scopes have %s', async (count, verdict) => {
  const more = Array.from({ length: count - 2 }, (_, index) => `scope:${index}`);
  const subject = withTerms({ scopes: ['openid', 'offline_access', ...more] });
  expect(await run('scopes', subject)).toMatchObject({ verdict });
});

test('all missing scopes are named', async () => {
  expect(await run('scopes', withTerms({ scopes: ['profile'] }))).toMatchObject({
    verdict: 'failed',
    reason: 'openid and offline_access are missing',
  });
});

describe('With an audience, the scopes of the API', () => {
  const withApi = (scopes: readonly string[]): Subject => {
    const subject = withTerms({ scopes: ['openid', 'offline_access', ...scopes] });
    const known = { ...subject.known, ...linkingUrls('https://tenant.test', 'https://api.test/') };
    return { ...subject, known };
  };

  test('are named', async () => {
    expect(await run('api-scopes', withApi(['read:orders']))).toEqual({
      verdict: 'passed',
      reason: 'read:orders',
    });
  });

  test('are unchecked if none is asked for', async () => {
    expect(await run('api-scopes', withApi([]))).toEqual({
      verdict: 'unchecked',
      reason:
        'none is asked for; if the API requires one, it refuses every user, and linking again never helps',
    });
  });
});

test('without an audience, there is no line about the scopes of the API', () => {
  const ids = configurationChecks(withTerms({})).map(({ id }) => id);
  expect(ids).not.toContain('api-scopes');
});

test.each([
  [15, 'passed'],
  [16, 'failed'],
])('%d domains have %s', async (count, verdict) => {
  const domains = Array.from({ length: count }, (_, index) => `d${index}.test`);
  expect(await run('domains', withTerms({ domains }))).toMatchObject({ verdict });
});

function withTerms(terms: Partial<Subject['terms']>): Subject {
  const subject = readSubject('dev', {});
  return { ...subject, terms: { ...subject.terms, ...terms } };
}

async function run(id: string, subject: Subject): Promise<Outcome> {
  const check = configurationChecks(subject).find((candidate) => candidate.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  return check.run();
}
