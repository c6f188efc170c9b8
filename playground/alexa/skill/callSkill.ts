import type { RequestEnvelope } from 'ask-sdk-model';
import * as z from 'zod';
import { faultsOf } from '../faults';
import { BodyTooLongError, connectionFault, readText } from '../http';
import type { RequestSigner, SignatureHeaders } from '../signing';
import { SkillFailure } from './SkillFailure';
import { skillResponse, type SkillResponse } from './skillResponse';

/** Alexa's limit for a response. */
const responseBytes = 24 * 1_024;

/** The body of an error, if it explains itself. */
const explanation = z.object({ message: z.string().max(300) });

/**
 * Signs a request, sends it to the skill, and validates the response as strictly as Alexa does.
 *
 * @param url the skill's endpoint
 * @param envelope the request
 * @param signer signs the request
 * @param milliseconds how long the skill may take to respond in full
 * @param send sends the request. Default: `fetch`
 * @throws {SkillFailure} when there is no response in time, or an invalid one
 */
export async function callSkill(
  url: string,
  envelope: Omit<RequestEnvelope, 'session'>,
  signer: RequestSigner,
  milliseconds: number,
  send = fetch,
): Promise<SkillResponse> {
  // The same bytes must be signed and sent.
  const body = Buffer.from(JSON.stringify(envelope));
  const { status, text } = await post(url, body, signer.sign(body), milliseconds, send);
  if (status !== 200) throw invalid(url, `status ${status} instead of 200${explanationIn(text)}`);

  const result = skillResponse.safeParse(parseJson(url, text));
  if (result.success) return result.data;
  throw invalid(url, faultsOf(result.error, 'the body').join('; '), result.error);
}

async function post(
  url: string,
  body: Buffer,
  signature: SignatureHeaders,
  milliseconds: number,
  send: typeof fetch,
): Promise<{ status: number; text: string }> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await send(url, {
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
      const message = `POST ${url} got no response within ${milliseconds} ms.`;
      throw new SkillFailure('timeout', message, { cause });
    }
    const message = `POST ${url} failed: ${connectionFault(cause)}.`;
    throw new SkillFailure('unreachable', message, { cause });
  }
}

function explanationIn(text: string): string {
  try {
    return `: ${explanation.parse(JSON.parse(text)).message.replace(/\.$/, '')}`;
  } catch {
    return '';
  }
}

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(url, "a body that isn't JSON", cause);
  }
}

function invalid(url: string, fault: string, cause?: unknown): SkillFailure {
  return new SkillFailure('invalid_response', `POST ${url} returned ${fault}.`, { cause });
}
