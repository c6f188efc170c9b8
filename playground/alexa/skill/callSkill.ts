import type { RequestEnvelope } from 'ask-sdk-model';
import { faultsOf } from '../faults';
import { BodyTooLongError, connectionFault, readText } from '../http';
import type { RequestSigner, SignatureHeaders } from '../signing';
import { SkillFailure } from './SkillFailure';
import { skillResponse, type SkillResponse } from './skillResponse';

/** A response may have 24 KB. */
const responseBytes = 24 * 1_024;

/**
 * Signs a request, sends it to the skill and is as strict about the answer as Alexa.
 *
 * @param url the skill's endpoint
 * @param envelope the request
 * @param signer who signs it
 * @param milliseconds how long the skill may take for its whole answer
 * @throws {SkillFailure} when there is no answer, none in time, or none that Alexa takes
 */
export async function callSkill(
  url: string,
  envelope: Omit<RequestEnvelope, 'session'>,
  signer: RequestSigner,
  milliseconds: number,
): Promise<SkillResponse> {
  // These very bytes are signed and sent.
  const body = Buffer.from(JSON.stringify(envelope));
  const { status, text } = await post(url, body, signer.sign(body), milliseconds);
  if (status !== 200) throw invalid(url, `status ${status} instead of 200`);

  const result = skillResponse.safeParse(parseJson(url, text));
  if (result.success) return result.data;
  throw invalid(url, faultsOf(result.error, 'the body').join('; '), result.error);
}

async function post(
  url: string,
  body: Buffer,
  signature: SignatureHeaders,
  milliseconds: number,
): Promise<{ status: number; text: string }> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json;charset=UTF-8',
        accept: 'application/json',
        ...signature,
      },
      body,
      redirect: 'manual',
      signal,
    });
    return { status: response.status, text: await readText(response, responseBytes) };
  } catch (cause) {
    if (cause instanceof BodyTooLongError) throw invalid(url, cause.message, cause);
    if (signal.aborted) {
      const message = `POST ${url} was not answered within ${milliseconds} ms.`;
      throw new SkillFailure('timeout', message, { cause });
    }
    const message = `POST ${url} failed: ${connectionFault(cause)}.`;
    throw new SkillFailure('unreachable', message, { cause });
  }
}

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(url, 'a body that is not JSON', cause);
  }
}

function invalid(url: string, fault: string, cause?: unknown): SkillFailure {
  return new SkillFailure('invalid_response', `POST ${url} answered with ${fault}.`, { cause });
}
