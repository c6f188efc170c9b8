import type { AlexaRequest } from './AlexaRequest';
import { personOf } from './sender';

/**
 * Returns the access token of the person who is speaking, unvalidated, or `undefined` if they haven't
 * linked an account. A person whom Alexa recognizes never gets the token of the device's owner.
 *
 * Requests without a session have the user's token only in the context, account-linked events also in
 * the body. Jovo's `$user.accessToken` reads only the session.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/add-personalization-to-your-skill.html
 */
export function accessTokenOf(request: AlexaRequest): string | undefined {
  const person = personOf(request);
  const token = person ? person.accessToken : userToken(request);
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/**
 * Returns whether Alexa recognizes a speaker without an account of their own, on a device whose owner
 * has linked one. They may be the owner or a guest; Alexa doesn't tell.
 */
export function isUnlinkedPerson(request: AlexaRequest): boolean {
  const isRecognized = personOf(request) !== undefined;
  return isRecognized && accessTokenOf(request) === undefined && Boolean(userToken(request));
}

function userToken({ context, session, request }: AlexaRequest): unknown {
  return (
    context?.System?.user?.accessToken || session?.user?.accessToken || request?.body?.accessToken
  );
}
