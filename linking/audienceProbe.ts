import { randomUUID } from 'node:crypto';
import { withAudience } from './audience';
import { askSilently, isTrouble, leadsTo, type SignInAnswer } from './silentSignIn';

/** What the authorization server's answers prove about an audience. */
export type AudienceVerdict =
  | 'known'
  | 'unknown'
  /** The API is known, but the application must not use it. */
  | 'not_allowed'
  /** A made-up audience gets the same answer, so the answer proves nothing. */
  | 'any_audience'
  /** No answer, or another one. */
  | 'unclear';

/** What the probe found out. */
export interface AudienceFinding {
  readonly verdict: AudienceVerdict;
  /** A known audience that differs only in the slash at the end, if the audience is unknown. */
  readonly similar: string | undefined;
}

/** The errors of a server whose only objection is that the user isn't signed in. */
const NOT_SIGNED_IN = /^(login|interaction|consent|account_selection)_required$/;

/**
 * Finds out, without a user, whether the authorization server knows an audience. Auth0 sends the
 * browser back with `Service not found: …` if it doesn't. Also tries a made-up audience, because
 * accepting the real one proves nothing unless the server refuses the made-up one.
 *
 * @param url where users sign in, without the audience
 * @param audience the audience
 * @param clientId the application that Alexa signs users in to
 * @param redirectUri one that is registered with it
 * @returns what was found. Never throws
 * @see https://support.auth0.com/center/s/article/troubleshooting-the-access-denied-error
 */
export async function probeAudience(
  url: string,
  audience: string,
  clientId: string,
  redirectUri: string,
): Promise<AudienceFinding> {
  const ask = async (name: string): Promise<Answer> =>
    meaningOf(await askSilently(urlFor(url, name), clientId, redirectUri), redirectUri);

  const [control, answer] = await Promise.all([
    ask(`https://${randomUUID()}.invalid/`),
    ask(audience),
  ]);
  const verdict = verdictOf(answer, control);
  if (verdict !== 'unknown') return { verdict, similar: undefined };
  const other = audience.endsWith('/') ? audience.replace(/\/+$/, '') : `${audience}/`;
  const isOther = verdictOf(await ask(other), control) === 'known';
  return { verdict, similar: isOther ? other : undefined };
}

type Answer = 'not_found' | 'not_allowed' | 'not_signed_in' | 'other';

function verdictOf(answer: Answer, control: Answer): AudienceVerdict {
  switch (answer) {
    case 'not_found':
      return 'unknown';
    case 'not_allowed':
      return 'not_allowed';
    case 'not_signed_in':
      if (control === 'not_found') return 'known';
      return control === 'not_signed_in' ? 'any_audience' : 'unclear';
    case 'other':
      return 'unclear';
  }
}

function meaningOf(answer: SignInAnswer | undefined, redirectUri: string): Answer {
  if (!answer || isTrouble(answer) || !leadsTo(redirectUri, answer.location)) return 'other';
  const { searchParams } = answer.location;
  const description = searchParams.get('error_description') ?? '';
  if (/^service not found\b/i.test(description)) return 'not_found';
  if (/is not authorized to access resource server/i.test(description)) return 'not_allowed';
  return NOT_SIGNED_IN.test(searchParams.get('error') ?? '') ? 'not_signed_in' : 'other';
}

/** The URL may have other parameters. */
function urlFor(url: string, audience: string): string {
  if (!url.includes('?')) return withAudience(url, audience);
  const changed = new URL(url);
  changed.searchParams.set('audience', audience);
  return changed.href;
}
