import * as z from 'zod/mini';
import type { Envelope } from '../AlexaRequest';
import { isSkillEvent } from '../isSkillEvent';
import { VerificationError } from './VerificationError';

/** The maximum difference between Alexa's clock and ours, in milliseconds. */
const TOLERANCE_MS = 150_000;

/** Alexa retries skill events until they succeed, so these may be older. */
const EVENT_TOLERANCE_MS = 3_600_000;

const isoTimestamp = z.iso.datetime({ offset: true });

/**
 * Checks that a request is recent, to prevent replay attacks.
 *
 * @param now milliseconds since 1970
 * @throws {VerificationError} `timestamp_invalid`
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#timestamp
 */
export function checkTimestamp(envelope: Envelope, now: number): void {
  const request = (envelope.request ?? {}) as { type?: unknown; timestamp?: unknown };
  const timestamp = isoTimestamp.safeParse(request.timestamp);
  const age = timestamp.success ? now - Date.parse(timestamp.data) : NaN;
  const oldest = isSkillEvent(request.type) ? EVENT_TOLERANCE_MS : TOLERANCE_MS;
  // Written so that NaN is rejected.
  if (!(age >= -TOLERANCE_MS && age <= oldest)) {
    throw new VerificationError(
      'timestamp_invalid',
      'The timestamp is missing, or too far from the current time.',
    );
  }
}
