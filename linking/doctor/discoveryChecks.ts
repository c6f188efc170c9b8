import * as z from 'zod';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { NoAnswer, send, type Answer } from '../http';
import { once } from './once';
import { withKnown, type Complete, type Subject } from './Subject';

/** What is read of the document; most of it may be missing. */
const documentSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  userinfo_endpoint: z.string().optional(),
  scopes_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
});
type Discovery = z.infer<typeof documentSchema>;

/** What the document is compared with. */
const places = ['auth0Url', 'authorizationUrl', 'accessTokenUrl'] as const;
type Place = Complete<(typeof places)[number]>;

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig */
const PATH = '/.well-known/openid-configuration';

/** https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims */
const openIdScopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access'];

/** What the authorization server says about itself. */
export function discoveryChecks(subject: Subject): Check[] {
  const ask = once(() => send(`${subject.known.auth0Url}${PATH}`));
  const read = once(async () => documentIn(await ask()));
  const source = subject.sources.auth0Url;

  const compare = (
    id: string,
    title: string,
    examine: (document: Discovery, known: Place) => Outcome,
  ): Check => ({
    id,
    group: 'Auth0',
    title,
    needs: ['discovery'],
    run: () =>
      withKnown(subject, places, async (known) => {
        const document = await read();
        return document ? examine(document, known) : unchecked('there is no document');
      }),
  });

  return [
    {
      id: 'domain',
      group: 'Auth0',
      title: 'Domain',
      run: () => withKnown(subject, ['auth0Url'], ({ auth0Url }) => reach(auth0Url, ask, source)),
    },
    {
      id: 'discovery',
      group: 'Auth0',
      title: 'Discovery',
      needs: ['domain'],
      run: async () =>
        (await read())
          ? passed(PATH)
          : failed(
              `${PATH} is no OpenID configuration (status ${(await ask()).status})`,
              `Check that ${source} names an Auth0 tenant or another OpenID provider.`,
            ),
    },
    compare('issuer', 'Issuer', ({ issuer }, { auth0Url }) =>
      // Auth0's issuer ends with a slash, that of others does not.
      issuer.replace(/\/$/, '') === auth0Url
        ? passed(issuer)
        : failed(
            `the server calls itself ${issuer}`,
            `Set ${source} to the host of the issuer, or correct the custom domain of the tenant.`,
          ),
    ),
    compare('authorization-endpoint', 'Authorization endpoint', (document, known) =>
      sameUrl(document.authorization_endpoint, known.authorizationUrl, subject.file),
    ),
    compare('token-endpoint', 'Token endpoint', (document, known) =>
      sameUrl(document.token_endpoint, known.accessTokenUrl, subject.file),
    ),
    compare('userinfo-endpoint', 'Userinfo endpoint', (document, { auth0Url }) =>
      sameUrl(document.userinfo_endpoint, `${auth0Url}/userinfo`, 'the skill'),
    ),
    compare('scopes-offered', 'Scopes offered', ({ scopes_supported: offered }) =>
      scopesOffered(subject.terms.scopes, offered),
    ),
    compare('pkce', 'PKCE', ({ code_challenge_methods_supported: methods }) => pkce(methods)),
  ];
}

function documentIn({ status, body }: Answer): Discovery | undefined {
  if (status !== 200) return undefined;
  try {
    return documentSchema.parse(JSON.parse(body));
  } catch {
    // Not JSON, or none of OpenID: what it is instead does not matter.
    return undefined;
  }
}

async function reach(
  auth0Url: string,
  ask: () => Promise<Answer>,
  source: string,
): Promise<Outcome> {
  try {
    await ask();
    return passed(`${auth0Url} answers`);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return failed(`${auth0Url}: ${error.message}`, `Check ${source}, and that the server runs.`);
  }
}

function sameUrl(actual: string | undefined, configured: string, place: string): Outcome {
  if (actual === configured) return passed(configured);
  if (actual === undefined) return unchecked('the server does not tell it');
  return failed(
    `the server has it at ${actual}, the project at ${configured}`,
    `Put the server's address into ${place}.`,
  );
}

/** The scope of an API is not among what a server lists, so only those of OpenID are looked for. */
function scopesOffered(asked: readonly string[], offered: readonly string[] | undefined): Outcome {
  if (!offered) return unchecked('the server does not tell which it has');
  const standard = asked.filter((scope) => openIdScopes.includes(scope));
  const missing = standard.filter((scope) => !offered.includes(scope));
  if (missing.length === 0) return passed(standard.join(' '));
  return failed(
    `the server does not offer ${missing.join(' and ')}`,
    `Turn ${missing.join(' and ')} on at the server, or ask for what it offers instead.`,
  );
}

/** https://datatracker.ietf.org/doc/html/rfc8414#section-2 */
function pkce(methods: readonly string[] | undefined): Outcome {
  if (methods?.includes('S256')) return passed('S256 is offered');
  return failed(
    methods ? `only ${methods.join(', ')} is offered` : 'the server does not offer it',
    'Turn PKCE with S256 on at the server; without it, leave PKCE off in the developer console.',
  );
}
