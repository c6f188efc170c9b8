import { SmapiError } from '../smapi/SmapiError';

const HOW =
  'Sign in with the ASK CLI (ask configure), or set ASK_ACCESS_TOKEN, or ASK_REFRESH_TOKEN with ' +
  "ASK_LWA_CLIENT_ID and ASK_LWA_CLIENT_CONFIRMATION, your own security profile's.";

const operation = 'sign-in';
const request = 'Sign-in to Amazon';

/** There is nothing to sign in with. */
export function notSignedIn(reason: string): SmapiError {
  return new SmapiError('not_signed_in', { operation, request, reason, hint: HOW });
}

/** The ASK CLI couldn't renew a token. */
export function signInExpired(profile: string, cause: unknown): SmapiError {
  return new SmapiError('unauthorized', {
    operation,
    request,
    reason: `the sign-in of the ASK CLI's profile ${profile} has expired, and "ask" couldn't renew it`,
    hint: `Sign in again with: ask configure --profile ${profile}`,
    cause,
  });
}

/** Login with Amazon refuses the refresh token or the security profile. */
export function refused(reason: string): SmapiError {
  return new SmapiError('unauthorized', {
    operation,
    request,
    reason,
    hint:
      'ASK_REFRESH_TOKEN must come from the security profile of ASK_LWA_CLIENT_ID, with the secret ' +
      'in ASK_LWA_CLIENT_CONFIRMATION and the scope alexa::ask:skills:readwrite. Get a new one with: ' +
      'ask util generate-lwa-tokens',
  });
}

/** Login with Amazon can't be reached, or is in trouble. */
export function noSignIn(reason: string): SmapiError {
  return new SmapiError('unreachable', {
    operation,
    request,
    reason,
    hint: 'Check the connection to the internet, and the proxy (HTTPS_PROXY).',
  });
}
