import { type AnyObject, type App, MatchingPlatformNotFoundError } from '@jovotech/framework';
import type { AlexaRequest } from '../alexa/AlexaRequest';
import { maySpeak } from '../alexa/maySpeak';
import { VerificationError } from '../alexa/verification';
import { word } from '../logging/word';

/**
 * What is answered to a request that Jovo gave up on.
 *
 * @param envelope what Alexa sent
 * @param error why Jovo gave up
 * @param skill knows how to apologise in the language of the request
 * @throws {VerificationError} `body_invalid` if Jovo gave up because it isn't a request of Alexa
 */
export function apologyTo({ request }: AlexaRequest, error: Error, { i18n }: App): AnyObject {
  if (error instanceof MatchingPlatformNotFoundError) {
    throw new VerificationError('body_invalid', 'The body is not a request of Alexa.');
  }
  const ssml = `<speak>${i18n.t('apology', { lng: word(request?.locale) ?? 'en' })}</speak>`;
  const apology = { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true };
  return { version: '1.0', response: maySpeak(request?.type) ? apology : {} };
}
