import type { AlexaRequest } from './AlexaRequest';

/**
 * Returns a linked user's access token, unvalidated, or `undefined` if the user hasn't linked an
 * account.
 *
 * Requests without a session have it only in the context, account-linked events also in the body.
 * Jovo's `$user.accessToken` reads only the session.
 */
export function accessTokenOf(request: AlexaRequest): string | undefined {
  const token =
    request.context?.System?.user?.accessToken ||
    request.session?.user?.accessToken ||
    request.request?.body?.accessToken;
  return typeof token === 'string' && token !== '' ? token : undefined;
}
