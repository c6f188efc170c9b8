import {
  failed,
  leftToOwner,
  passed,
  unchecked,
  warned,
  type Check,
  type Outcome,
} from '../../../linking/doctor/Check';
import { once } from '../../../linking/doctor/once';
import type { AccountLinking } from '../../../linking/accountLinking';
import { alexaRedirectUrls } from '../../../linking/redirectUrls';
import type { Candidate } from '../Candidate';
import { localesOf } from '../locales';
import { rules } from '../rules';
import type { Page } from '../Web';

const group = 'Account linking';

/** What opens another window or a message box, which the Alexa app doesn't show. */
const POP_UP = /window\.open\(|target=["']?_blank|\b(alert|confirm|prompt)\(/;

/** Amazon's older page excludes it, its newer one doesn't. */
const DOUBTFUL_AUTHORITY = /let'?s ?encrypt/i;

/** Checks what Amazon requires of the authorization server and of the skill's endpoint. */
export function linkingChecks(candidate: Candidate): Check[] {
  const { accountLinking, manifest, web } = candidate;
  const loginPage = once(() => openLoginPage(candidate));
  const check = (
    id: string,
    title: string,
    run: (linking: AccountLinking) => Outcome | Promise<Outcome>,
    pages: readonly string[] = [rules.linking],
    needs: readonly string[] = [],
  ): Check => ({
    id,
    group,
    title,
    rules: pages,
    needs: candidate.stage === 'dev' ? [] : needs,
    run: () => {
      if (candidate.stage === 'dev') return unchecked('the playground is only on your laptop');
      if (!accountLinking) return failed('the build has none', 'Build again.');
      return run(accountLinking);
    },
  });
  return [
    check('endpoint', 'Endpoint', () => endpoint(manifest), [rules.security]),
    check('https', 'https on port 443', ({ authorizationUrl, accessTokenUrl }) =>
      https([authorizationUrl, accessTokenUrl]),
    ),
    check(
      'login-page',
      'Login page',
      async () => {
        const { status, url } = await loginPage();
        if (status < 300) return passed(`answers at ${new URL(url).host}`);
        return failed(`status ${status}`, 'Find out why with: npx jovo doctor');
      },
      [rules.linking],
      ['https'],
    ),
    check(
      'pop-ups',
      'No pop-ups',
      async () => {
        const found = POP_UP.exec((await loginPage()).body);
        return found
          ? failed(`the login page uses ${found[0]}`, 'Remove it from the login page at Auth0.')
          : passed('no new window, no message box');
      },
      [rules.linking],
      ['login-page'],
    ),
    check(
      'mobile-friendly',
      'Mobile-friendly',
      async () =>
        /<meta[^>]+name=["']?viewport/i.test((await loginPage()).body)
          ? passed('the login page adapts to a phone')
          : failed('the login page has no viewport', 'Add a viewport to the login page at Auth0.'),
      [rules.linking],
      ['login-page'],
    ),
    check(
      'login-language',
      "The user's language",
      () => loginLanguages(candidate),
      [rules.linking],
      ['login-page'],
    ),
    check(
      'authority',
      'Certificate authority',
      async ({ accessTokenUrl }) => {
        const issuer = await web.issuerOf(accessTokenUrl);
        if (!DOUBTFUL_AUTHORITY.test(issuer)) return passed(issuer);
        return warned(
          `${issuer}: an older page of Amazon excludes it, a newer one doesn't`,
          'Link an account on a real device, or use a certificate from another authority.',
        );
      },
      [rules.linking, rules.linkingForAlexaPlus],
      ['https'],
    ),
  ];
}

function endpoint({ apis }: Candidate['manifest']): Outcome {
  const { uri = '' } = apis?.custom?.endpoint ?? {};
  if (/^(https|arn):/.test(uri)) return passed(uri.startsWith('arn:') ? 'a Lambda function' : uri);
  return failed(
    'the manifest has none',
    'Set SKILL_ENDPOINT to an https URL or an ARN, and build again.',
  );
}

function https(urls: readonly string[]): Outcome {
  const wrong = urls.filter((url) => {
    const { protocol, port } = new URL(url);
    return protocol !== 'https:' || port !== '';
  });
  if (wrong.length === 0) return passed('for signing in and for tokens');
  return failed(
    `${wrong.join(', ')}: Amazon accepts only https on port 443`,
    'Set AUTH0_DOMAIN to a host that answers there, and build again.',
  );
}

/** Opens the page that the Alexa app shows. */
function openLoginPage(
  { accountLinking, vendorId, web }: Candidate,
  language = 'en-US',
): Promise<Page> {
  const { authorizationUrl = '', clientId = '', scopes = [] } = accountLinking ?? {};
  const url = new URL(authorizationUrl);
  const [redirectUri = ''] = alexaRedirectUrls(vendorId);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state: 'certification',
  })) {
    url.searchParams.set(name, value);
  }
  return web.open(url.href, language);
}

/** Asks for the page in each language, and compares the language that it says it is in. */
async function loginLanguages(candidate: Candidate): Promise<Outcome> {
  const languages = [...new Set(localesOf(candidate).map((locale) => locale.slice(0, 2)))];
  const others: string[] = [];
  for (const language of languages) {
    const { body } = await openLoginPage(candidate, language);
    const [, spoken = ''] = /<html[^>]+lang=["']?([a-z]{2})/i.exec(body) ?? [];
    if (spoken.toLowerCase() !== language) others.push(`${language} (${spoken || 'not said'})`);
  }
  if (others.length === 0) return passed(languages.join(', '));
  return leftToOwner(
    `the login page is in another language for ${others.join(', ')}`,
    "Turn the languages on in Auth0's dashboard, under Settings > General > Languages.",
  );
}
