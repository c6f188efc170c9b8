import { type App, TestSuite } from '@jovotech/framework';
import { AlexaPlatform, type AlexaResponse } from '@jovotech/platform-alexa';
import { tidyEnvelope } from '../../src/alexa/envelope';
import { envelope, type EnvelopeOptions } from './envelope';

/** Sends a request to the skill and returns what it answers. */
export type Talk = (options?: EnvelopeOptions) => Promise<AlexaResponse>;

/**
 * Talks to a skill within the process, on Jovo's TestSuite.
 *
 * @param skill the skill that answers
 */
export function conversationWith(skill: App): Talk {
  const suite = new TestSuite({
    platform: AlexaPlatform,
    app: skill,
    // Otherwise it registers Jest hooks, and couldn't be created inside one.
    data: { deleteAfterEach: false, deleteAfterAll: false },
  });
  return async (options) => {
    // The TestSuite would mix data of earlier requests into this one.
    suite.clearData();
    // The TestSuite would put its own locale into each request.
    suite.config.locale = options?.locale ?? 'en-US';
    const { response } = await suite.run(
      suite.$platform.createRequestInstance(tidyEnvelope({ ...envelope(options) })),
    );
    return response;
  };
}

/** What Alexa would say, as it was sent: SSML. */
export function speechOf({ response }: AlexaResponse): string | undefined {
  return response.outputSpeech?.ssml;
}
