import { type CallbackVerdict } from '../../linking/callbackProbe';

/** One of Alexa's redirect URLs, and what Auth0 says to it. */
export interface Callback {
  readonly url: string;
  readonly verdict: CallbackVerdict;
}

const words: Readonly<Record<CallbackVerdict, string>> = {
  registered: 'allowed',
  unregistered: 'NOT ALLOWED. Add it, or the users of that region cannot link',
  unknown_client: 'NOT ALLOWED. Auth0 does not know the client ID',
  unknown: 'not known, since Auth0 gave no answer',
};

/**
 * Alexa's redirect URLs, ready to be pasted into the settings of the application at Auth0, and what
 * Auth0 says to each.
 *
 * @returns several lines of text
 */
export function describeCallbacks(callbacks: readonly Callback[]): string {
  return [
    'Allowed Callback URLs at Auth0 must hold, one for each region:',
    callbacks.map(({ url }) => `  ${url}`).join(',\n'),
    'What Auth0 says to them:',
    ...callbacks.map(({ url, verdict }) => `  ${new URL(url).host}: ${words[verdict]}`),
  ].join('\n');
}
