import { type CallbackVerdict } from '../../linking/callbackProbe';

/** One of Alexa's redirect URLs, and what Auth0 says about it. */
export interface Callback {
  readonly url: string;
  readonly verdict: CallbackVerdict;
}

const words: Readonly<Record<CallbackVerdict, string>> = {
  registered: 'allowed',
  unregistered: "NOT ALLOWED. Add it, or users in that region can't link",
  unknown_client: "NOT ALLOWED. Auth0 doesn't know the client ID",
  any_url: 'unknown, because the server redirects to any URL',
  unknown: "unknown, because Auth0's answer doesn't say",
};

/**
 * Returns Alexa's redirect URLs, ready to paste into the settings of the application at Auth0, and
 * what Auth0 says about each.
 */
export function describeCallbacks(callbacks: readonly Callback[]): string {
  return [
    'Allowed Callback URLs at Auth0 must contain, one for each region:',
    callbacks.map(({ url }) => `  ${url}`).join(',\n'),
    'What Auth0 says about them:',
    ...callbacks.map(({ url, verdict }) => `  ${new URL(url).host}: ${words[verdict]}`),
  ].join('\n');
}
