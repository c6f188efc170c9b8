import { probeCallbacks, type CallbackVerdict } from '../callbackProbe';
import { alexaRedirectUrls } from '../redirectUrls';
import { failed, passed, unchecked, type Check, type Outcome } from './Check';
import { once } from './once';
import { type Remedies } from './remedies';
import { withKnown, type Subject } from './Subject';

/** What the authorization endpoint knows about the application. */
export interface ClientChecks {
  readonly checks: readonly Check[];
  /** Whether the server knows the client ID; undefined if it doesn't say. */
  isKnown(): Promise<boolean | undefined>;
}

const anyUrl = 'the authorization endpoint redirects to any URL, so it checks nothing';
const silent = "the authorization endpoint doesn't say";

/** Looks for the client ID and for each of Alexa's redirect URLs. */
export function clientChecks(subject: Subject): ClientChecks {
  const { remedies } = subject;
  // Without a vendor ID, each of them still gets a line.
  const urls = subject.known.redirectUrls ?? alexaRedirectUrls('<vendor ID>');
  const verdicts = once(() => probe(subject));
  const isKnown = async (): Promise<boolean | undefined> => isKnownBy(await verdicts());

  const client: Check = {
    id: 'client-id',
    group: 'Authorization server',
    title: 'Client ID',
    needs: ['domain'],
    run: () =>
      withKnown(subject, ['clientId', 'redirectUrls'], async ({ clientId }) =>
        clientOutcome(clientId, await verdicts(), remedies),
      ),
  };
  const redirects = urls.map((url, index): Check => ({
    id: `redirect-url:${new URL(url).hostname}`,
    group: 'Authorization server',
    title: `Redirect URL at ${new URL(url).hostname}`,
    needs: ['domain'],
    run: () =>
      withKnown(subject, ['clientId', 'redirectUrls'], async () =>
        redirectOutcome(url, (await verdicts())[index] ?? 'unknown', remedies),
      ),
  }));
  return { checks: [client, ...redirects], isKnown };
}

async function probe({ known }: Subject): Promise<CallbackVerdict[]> {
  const { authorizationUrl, clientId, redirectUrls } = known;
  if (authorizationUrl === undefined || clientId === undefined || !redirectUrls) return [];
  return probeCallbacks(authorizationUrl, clientId, redirectUrls);
}

function isKnownBy(verdicts: readonly CallbackVerdict[]): boolean | undefined {
  if (verdicts.includes('unknown_client')) return false;
  const wasLookedUp = verdicts.some((verdict) => ['registered', 'unregistered'].includes(verdict));
  return wasLookedUp ? true : undefined;
}

function clientOutcome(
  clientId: string,
  verdicts: readonly CallbackVerdict[],
  remedies: Remedies,
): Outcome {
  switch (isKnownBy(verdicts)) {
    case true:
      return passed(`${clientId} is known`);
    case false:
      return failed(`the server doesn't know an application ${clientId}`, remedies.clientId);
    case undefined:
      return unchecked(verdicts.includes('any_url') ? anyUrl : silent);
  }
}

function redirectOutcome(url: string, verdict: CallbackVerdict, remedies: Remedies): Outcome {
  switch (verdict) {
    case 'registered':
      return passed('registered');
    case 'unregistered':
      return failed(`${url} is not registered with the application`, remedies.redirectUrl(url));
    case 'unknown_client':
      return unchecked('the client ID is unknown');
    case 'any_url':
      return unchecked(anyUrl);
    case 'unknown':
      return unchecked(silent);
  }
}
