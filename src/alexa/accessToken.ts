import type { AlexaRequest } from './AlexaRequest';

/**
 * Returns the access token of a linked user, which can be any text: whether it can be sent to a service
 * is for the service's client to say.
 *
 * Requests without a session carry it in the context alone, and the news of a link in its body as
 * well; Jovo's `$user.accessToken` looks into the session alone.
 *
 * @param request what Alexa sent
 * @returns the token, or `undefined` if the user has not linked an account
 */
export function accessTokenOf(request: AlexaRequest): string | undefined {
  const token =
    request.context?.System?.user?.accessToken ||
    request.session?.user?.accessToken ||
    request.request?.body?.accessToken;
  return typeof token === 'string' && token !== '' ? token : undefined;
}
