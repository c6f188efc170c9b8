import { randomUUID } from 'node:crypto';

/** What every request has. */
export interface RequestCommon {
  readonly requestId: string;
  readonly timestamp: string;
  readonly locale: string;
}

/**
 * What every request has, whatever its type.
 *
 * @param locale the language of the device, such as `en-US`
 * @param milliseconds the time, since 1970
 */
export function requestCommon(locale: string, milliseconds: number): RequestCommon {
  return {
    requestId: `amzn1.echo-api.request.${randomUUID()}`,
    // Whole seconds, as Alexa sends them.
    timestamp: new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z'),
    locale,
  };
}
