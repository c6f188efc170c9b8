import { type AnyObject, type App, MatchingPlatformNotFoundError } from '@jovotech/framework';
import type { AlexaRequest } from '../alexa/AlexaRequest';
import { maySpeak } from '../alexa/maySpeak';
import { VerificationError } from '../alexa/verification';
import { word } from '../logging/word';

/**
 * Returns the response to a request that Jovo couldn't handle.
 *
 * @param skill provides the apology in the request's language
 * @throws {VerificationError} `body_invalid` if it wasn't an Alexa request
 */
export function apologyTo({ request }: AlexaRequest, error: Error, { i18n }: App): AnyObject {
  if (error instanceof MatchingPlatformNotFoundError) {
    throw new VerificationError('body_invalid', "The body isn't an Alexa request.");
  }
  const ssml = `<speak>${i18n.t('apology', { lng: word(request?.locale) ?? 'en' })}</speak>`;
  const apology = { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true };
  return { version: '1.0', response: maySpeak(request?.type) ? apology : {} };
}
