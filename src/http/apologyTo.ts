import { type AnyObject, MatchingPlatformNotFoundError } from '@jovotech/framework';
import type { AlexaRequest } from '../alexa/AlexaRequest';
import { maySpeak } from '../alexa/maySpeak';
import { VerificationError } from '../alexa/verification';
import { languageOf, languages } from '../languages';
import { word } from '../logging/word';

/**
 * Returns the response to a request that Jovo couldn't handle.
 *
 * @throws {VerificationError} `body_invalid` if it wasn't an Alexa request
 */
export function apologyTo({ request }: AlexaRequest, error: Error): AnyObject {
  if (error instanceof MatchingPlatformNotFoundError) {
    throw new VerificationError('body_invalid', "The body isn't an Alexa request.");
  }
  const { texts } = languageOf(word(request?.locale) ?? '') ?? languages.en();
  const ssml = `<speak>${texts.apology}</speak>`;
  const apology = { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true };
  return { version: '1.0', response: maySpeak(request?.type) ? apology : {} };
}
