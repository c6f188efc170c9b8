import { randomUUID } from 'node:crypto';

/** The properties that every request has. */
export interface RequestCommon {
  readonly requestId: string;
  readonly timestamp: string;
  readonly locale: string;
}

/**
 * Creates the properties that every request has.
 *
 * @param locale the language of the device, such as `en-US`
 * @param milliseconds the time, in milliseconds since 1970
 */
export function requestCommon(locale: string, milliseconds: number): RequestCommon {
  return {
    requestId: `amzn1.echo-api.request.${randomUUID()}`,
    // Alexa sends whole seconds.
    timestamp: new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z'),
    locale,
  };
}
