import { type CallbackVerdict, probeCallback } from '../callbackProbe';
import { alexaRedirectUrls } from '../redirectUrls';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { once } from './once';
import { withKnown, type Subject } from './Subject';

/** What the authorization endpoint knows about the application. */
export interface ClientChecks {
  readonly checks: readonly Check[];
  /** Whether the server knows the client ID; undefined where it does not tell. */
  isKnown(): Promise<boolean | undefined>;
}

/** Looks for the client ID and for each of Alexa's redirect URLs. */
export function clientChecks(subject: Subject): ClientChecks {
  // Without a vendor ID there is a line for each of them still.
  const urls = subject.known.redirectUrls ?? alexaRedirectUrls('<vendor ID>');
  const probes = new Map(urls.map((url) => [url, once(() => probe(subject, url))]));
  const verdicts = once(() => Promise.all([...probes.values()].map((ask) => ask())));
  const isKnown = async (): Promise<boolean | undefined> => isKnownBy(await verdicts());

  const client: Check = {
    id: 'client-id',
    group: 'Auth0',
    title: 'Client ID',
    needs: ['domain'],
    run: () =>
      withKnown(subject, ['clientId', 'redirectUrls'], async ({ clientId }) =>
        clientOutcome(clientId, await isKnown(), subject),
      ),
  };
  const redirects = [...probes].map(([url, ask]): Check => ({
    id: `redirect-url:${new URL(url).hostname}`,
    group: 'Auth0',
    title: `Redirect URL at ${new URL(url).hostname}`,
    needs: ['domain'],
    run: () =>
      withKnown(subject, ['clientId', 'redirectUrls'], async () =>
        redirectOutcome(url, await ask()),
      ),
  }));
  return { checks: [client, ...redirects], isKnown };
}

async function probe({ known }: Subject, redirectUrl: string): Promise<CallbackVerdict> {
  const { auth0Url, clientId, redirectUrls } = known;
  if (auth0Url === undefined || clientId === undefined || !redirectUrls) return 'unknown';
  return probeCallback(auth0Url, clientId, redirectUrl);
}

function isKnownBy(verdicts: readonly CallbackVerdict[]): boolean | undefined {
  if (verdicts.includes('unknown_client')) return false;
  const looked = verdicts.some((verdict) => verdict !== 'unknown');
  return looked ? true : undefined;
}

function clientOutcome(
  clientId: string,
  isKnown: boolean | undefined,
  { sources }: Subject,
): Outcome {
  if (isKnown === true) return passed(`${clientId} is known`);
  if (isKnown === undefined) return unchecked('the authorization endpoint does not tell');
  return failed(
    `the server knows no application ${clientId}`,
    `Copy the client ID from the settings of the application at Auth0 into ${sources.clientId}.`,
  );
}

function redirectOutcome(url: string, verdict: CallbackVerdict): Outcome {
  switch (verdict) {
    case 'registered':
      return passed('registered');
    case 'unregistered':
      return failed(
        `${url} is not registered with the application`,
        `Add ${url} to the Allowed Callback URLs, or run: npm run auth0:deploy`,
      );
    case 'unknown_client':
      return unchecked('the client ID is unknown');
    case 'unknown':
      return unchecked('the authorization endpoint does not tell');
  }
}
