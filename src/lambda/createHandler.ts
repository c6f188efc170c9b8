import type { AnyObject, App } from '@jovotech/framework';
import { setTimeout as sleep } from 'node:timers/promises';
import { tidyEnvelope } from '../alexa/envelope';
import type { RequestVerifier } from '../alexa/verification';
import { describeFault, LARGEST_REQUEST_BYTES } from '../http/describeFault';
import { errorBody } from '../http/errorBody';
import { UnreadableError } from '../http/readBody';
import { logOutput } from '../logging/log';
import { cloudWatchLine } from '../metrics/cloudWatch';
import { allWorkDone } from '../outbound/workUnderWay';
import { checkInvocation } from './checkInvocation';
import { bodyOf, headersOf, httpAnswer, type HttpEvent, isHttpEvent, methodOf } from './httpEvent';
import { InvocationError } from './InvocationError';
import { isWarmer } from './isWarmer';
import { LambdaExchange } from './LambdaExchange';

/** The time reserved for sending the response, in milliseconds. */
const ANSWER_MS = 250;

/** How long Alexa waits for a response, in milliseconds. */
const ALEXA_WAITS_MS = 8_000;

/** The part of the invocation context that the handler uses. Local tools give none, or an incomplete one. */
export interface LambdaContext {
  readonly functionName?: string;
  /** Returns the milliseconds until AWS ends the function. */
  getRemainingTimeInMillis?(): number;
}

type Callback = (error: Error | null, answer?: object) => void;

export type LambdaHandler = (
  event: unknown,
  context?: LambdaContext | null,
  // Node 24 on Lambda rejects handlers that declare a third parameter.
  ...rest: [callback?: Callback]
) => Promise<object>;

export interface LambdaOptions {
  readonly skill: App;
  readonly skillId: string;
  /** Creates a verifier at the first HTTP request. */
  readonly createVerifier: () => RequestVerifier;
}

/**
 * Creates an AWS Lambda handler for the skill. Alexa invokes the function directly, or through a
 * function URL or an API, where requests are verified as on any server.
 */
export function createHandler({ skill, skillId, createVerifier }: LambdaOptions): LambdaHandler {
  const ready = skill.initialize();
  // Rejections surface when `ready` is awaited. Until then they must not end the process.
  ready.catch(() => undefined);
  let verifier: RequestVerifier | undefined;

  async function answer(envelope: AnyObject, deadline: number): Promise<AnyObject> {
    await ready;
    const exchange = new LambdaExchange(tidyEnvelope(envelope), deadline);
    await skill.handle(exchange);
    return exchange.answer;
  }

  async function answerOverHttp(event: HttpEvent, deadline: number): Promise<object> {
    if (methodOf(event) !== 'POST') return httpAnswer(event, 405, errorBody(405, 'Use POST.'));
    try {
      const body = bodyOf(event);
      if (body.length > LARGEST_REQUEST_BYTES) throw new UnreadableError(413);
      verifier ??= createVerifier();
      const envelope = await verifier.verify(headersOf(event), body);
      return httpAnswer(event, 200, await answer(envelope, deadline));
    } catch (error) {
      const { status, message } = describeFault(error);
      return httpAnswer(event, status, errorBody(status, message));
    }
  }

  async function answerInvocation(event: unknown, deadline: number): Promise<AnyObject> {
    try {
      if (!isWarmer(event)) return await answer(checkInvocation(event, skillId), deadline);
      await ready;
      return {};
    } catch (error) {
      throw new InvocationError(describeFault(error).message);
    }
  }

  async function handle(event: unknown, deadline: number, functionName?: string): Promise<object> {
    try {
      return await (isHttpEvent(event)
        ? answerOverHttp(event, deadline)
        : answerInvocation(event, deadline));
    } finally {
      await finishWork(deadline);
      if (functionName !== undefined) logMetrics(functionName);
    }
  }

  return async (event, context, ...[callback]) => {
    const remaining = context?.getRemainingTimeInMillis?.();
    const deadline = Date.now() + (remaining ?? ALEXA_WAITS_MS) - ANSWER_MS;
    const result = handle(event, deadline, context?.functionName);
    // AWS wants the promise. Some local tools look at nothing but the callback.
    if (!callback || remaining !== undefined) return result;
    await result.then((value) => callback(null, value), callback);
    return result.catch(() => ({}));
  };
}

/** Tells CloudWatch what was measured. A line of the log costs nothing that the user waits for. */
function logMetrics(functionName: string): void {
  const line = cloudWatchLine(functionName);
  if (line !== undefined) logOutput.write(line);
}

/**
 * Waits for pending work as long as there is time. AWS freezes the process after the response, until
 * the next invocation.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle
 */
async function finishWork(deadline: number): Promise<void> {
  const patience = new AbortController();
  const { signal } = patience;
  const timeUp = sleep(Math.max(0, deadline - Date.now()), undefined, { signal });
  await Promise.race([allWorkDone(), timeUp.catch(() => undefined)]);
  patience.abort();
}
