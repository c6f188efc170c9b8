import { type App, TestSuite } from '@jovotech/framework';
import { AlexaPlatform, type AlexaResponse } from '@jovotech/platform-alexa';
import { envelope, type EnvelopeOptions } from './envelope';

/** Sends a request to the skill and returns what it answers. */
export type Talk = (options?: EnvelopeOptions) => Promise<AlexaResponse>;

/**
 * Talks to a skill within the process, on Jovo's TestSuite.
 *
 * @param skill who answers
 */
export function conversationWith(skill: App): Talk {
  const suite = new TestSuite({
    platform: AlexaPlatform,
    app: skill,
    // Otherwise it registers hooks of Jest, and could not be made in one.
    data: { deleteAfterEach: false, deleteAfterAll: false },
  });
  return async (options) => {
    // What the TestSuite remembers of earlier requests would be mixed into this one.
    suite.clearData();
    // It would put its own locale into each request.
    suite.config.locale = options?.locale ?? 'en-US';
    const { response } = await suite.run(suite.$platform.createRequestInstance(envelope(options)));
    return response;
  };
}

/** What Alexa would say, as it was sent: SSML. */
export function speechOf({ response }: AlexaResponse): string | undefined {
  return response.outputSpeech?.ssml;
}
