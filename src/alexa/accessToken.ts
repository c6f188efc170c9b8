import type { AlexaRequest } from './AlexaRequest';

/**
 * What an access token may look like, and how long it may be: anything else could not be sent in a
 * header. https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
const ACCESS_TOKEN = /^[\w\-.~+/]{1,8192}=*$/;

/**
 * The access token of a linked user.
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
  return typeof token === 'string' && ACCESS_TOKEN.test(token) ? token : undefined;
}
