import { readFileSync } from 'node:fs';
import { readSubject } from '../../../cli/doctor/readSubject';
import { logAdvice } from '../../../cli/logs/logAdvice';
import { codeCauses, loginCauses, refreshCauses } from '../../../linking/logs/causes';
import { explain, type ExplainedEntry } from '../../../linking/logs/explain';
import { kinds } from '../../../linking/logs/kinds';
import { logEntrySchema } from '../../../linking/logs/LogEntry';
import { reportFor, summaryOf } from '../../../linking/logs/report';
import { examine } from '../doctor/support/examine';

/** Explains an entry as the Management API shows it. */
function explained(entry: object): ExplainedEntry {
  const common = {
    log_id: '90020221106225756078145807643147567630596696826003324994',
    date: '2022-11-06T22:57:51.623Z',
    client_id: 'HsTQCESWlE0rXsNW8rWojAlks5kH7Ss5',
    user_id: 'auth0|ada',
    user_name: 'ada@example.com',
    details: { code: '******************************************PDH' },
  };
  return explain(logEntrySchema.parse({ ...common, ...entry }), logAdvice);
}

describe("An entry of Auth0's log", () => {
  test.each([
    ['feacft', 'Invalid authorization code', 'failed', 'Token endpoint in time'],
    ['feacft', 'Unauthorized', 'failed', 'Client secret'],
    ['feacft', 'The redirect URI is wrong.', 'failed', 'Redirect URL at …'],
    ['feacft', 'Failed to verify code verifier', 'failed', 'PKCE'],
    [
      'feacft',
      "Grant type 'authorization_code' not allowed for the client.",
      'failed',
      'Grant Authorization Code',
    ],
    ['feacft', 'Something new', 'failed', 'Client secret'],
    ['fertft', 'Unknown or invalid refresh token.', 'routine', 'Refresh token rotation'],
    ['fertft', 'Unauthorized', 'failed', 'Client secret'],
    [
      'fertft',
      "Grant type 'refresh_token' not allowed for the client.",
      'failed',
      'Grant Refresh Token',
    ],
    [
      'ferrt',
      'Unsuccessful Refresh Token exchange, reused refresh token detected',
      'failed',
      'Refresh token rotation',
    ],
    [
      'f',
      'Callback URL mismatch. The provided redirect_uri is not in the list',
      'failed',
      'Redirect URL at …',
    ],
    ['f', 'Unknown client: abc', 'failed', 'Client ID'],
    ['f', 'Service not found: https://api.example.com', 'failed', 'Audience'],
    ['f', 'User did not authorize the request', 'routine', undefined],
    ['fp', 'Wrong email or password.', 'routine', undefined],
    ['api_limit', 'Global per second rate limit exceeded', 'failed', 'Token endpoint answers'],
    ['limit_ui', 'You passed the limit of allowed calls to /userinfo', 'failed', undefined],
    ['seacft', 'Authorization Code for Access Token', 'fine', undefined],
    ['sertft', 'Refresh Token for Access Token', 'fine', undefined],
    ['sapi', 'Update a client', 'routine', undefined],
  ])('%s, "%s", is %s, and %s is its line', (type, description, severity, doctor) => {
    const { title, ...rest } = explained({ type, description });
    expect(rest).toMatchObject({ type, description, severity });
    expect(rest.doctor).toBe(doctor);
    expect(title).not.toBe('');
  });

  test('says what Alexa sent to /authorize, and nothing of the user', () => {
    const qs = {
      redirect_uri: 'https://pitangui.amazon.com/api/skill/link/M1',
      scope: 'openid',
      login_hint: 'ada@example.com',
      state: 'a secret of Alexa',
    };
    const entry = explained({ type: 'f', description: 'Callback URL mismatch.', details: { qs } });
    expect(entry.sent).toEqual({ redirect_uri: qs.redirect_uri, scope: 'openid' });
    expect(JSON.stringify(entry)).not.toMatch(/ada|state|\*\*PDH/);
  });

  test('is read even if its details have another form', () => {
    expect(explained({ type: 's', description: null, details: 'text' })).toMatchObject({
      severity: 'fine',
      description: '',
    });
  });

  test('names only lines that the doctor has', async () => {
    const named = [...Object.values(kinds), ...codeCauses, ...refreshCauses, ...loginCauses]
      .map(({ doctor }) => doctor?.replace('…', '127.0.0.1'))
      .filter((title) => title !== undefined);
    const nowhere = { PLAYGROUND_AUTH0_PORT: '9', JOVO_PORT: '9', PLAYGROUND_API: 'on' };
    const titles = Object.values(await examine(readSubject('dev', nowhere))).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(expect.arrayContaining(named));
  });
});

describe('The report', () => {
  const entries = [
    explained({ type: 'seacft', description: 'Authorization Code for Access Token' }),
    explained({ type: 'feacft', description: 'Unauthorized' }),
  ];

  test('has a line for each entry, and the reason and the fix of a failure', () => {
    expect(reportFor(entries, false)).toMatchInlineSnapshot(`
      "2022-11-06 22:57:51  ✓ seacft    Linked: code exchanged for tokens
      2022-11-06 22:57:51  ✗ feacft    Not linked: code not exchanged
                                       Auth0 says: Unauthorized
                                       Amazon's client ID or client secret isn't that of the application, or is sent in another way. The doctor also tries a made-up secret.
                                       The doctor's line: Client secret
                                       → Send the secret to Amazon again: npx jovo deploy:platform alexa --stage prod --account-linking-secret"
    `);
  });

  test('counts the entries of each severity', () => {
    expect(summaryOf(entries)).toEqual({ fine: 1, routine: 0, failed: 1 });
  });
});

test('docs/logs.md explains every type of entry', () => {
  const page = readFileSync('docs/logs.md', 'utf8');
  expect(Object.keys(kinds).filter((type) => !page.includes(`\`${type}\``))).toEqual([]);
});
