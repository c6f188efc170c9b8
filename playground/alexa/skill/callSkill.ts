import type { RequestEnvelope } from 'ask-sdk-model';
import * as z from 'zod';
import type { Wire } from '../../wire/Wire';
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
 * @param wire records the request. Default: nothing does
 * @param send sends it. Default: `fetch`
 * @throws {SkillFailure} when there is no response in time, or an invalid one
 */
export async function callSkill(
  url: string,
  envelope: Omit<RequestEnvelope, 'session'>,
  signer: RequestSigner,
  milliseconds: number,
  wire?: Wire,
  send = fetch,
): Promise<SkillResponse> {
  // The same bytes must be signed and sent.
  const body = Buffer.from(JSON.stringify(envelope));
  const { status, text } = await post(url, body, signer.sign(body), milliseconds, wire, send);
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
  wire: Wire | undefined,
  send: typeof fetch,
): Promise<{ status: number; text: string }> {
  const signal = AbortSignal.timeout(milliseconds);
  const headers = {
    'content-type': 'application/json;charset=UTF-8',
    accept: 'application/json',
    ...signature,
  };
  const recording = wire?.begin({
    from: 'alexa',
    to: 'skill',
    request: { method: 'POST', url, headers: Object.entries(headers), body: body.toString() },
  });
  try {
    const response = await send(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal,
    });
    const { status } = response;
    const text = await readText(response, responseBytes);
    recording?.end({ status, headers: [...response.headers], body: text });
    return { status, text };
  } catch (cause) {
    const failure = noResponse(url, cause, signal.aborted ? milliseconds : undefined);
    recording?.fail(failure.message);
    throw failure;
  }
}

function noResponse(url: string, cause: unknown, timeout: number | undefined): SkillFailure {
  if (cause instanceof BodyTooLongError) return invalid(url, cause.message, cause);
  if (timeout !== undefined) {
    const message = `POST ${url} got no response within ${timeout} ms.`;
    return new SkillFailure('timeout', message, { cause });
  }
  const message = `POST ${url} failed: ${connectionFault(cause)}.`;
  return new SkillFailure('unreachable', message, { cause });
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
