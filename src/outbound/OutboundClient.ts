import type { AxiosInstance } from 'axios';
import type * as z from 'zod/mini';
import { createHttp } from './createHttp';
import { createResilience } from './resilience';
import { OutboundError } from './OutboundError';
import { translateError, type Callee } from './translateError';
import { noteWork } from './workUnderWay';

/** A service and how to call it. */
export interface Service extends Callee {
  /** The origin without a trailing slash. */
  readonly url: string;
}

/**
 * The characters of access tokens, and a limit on their length.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#appendix-A.12
 */
const SENDABLE = /^[ -~]{1,8192}$/;

export interface OutboundCall<Answer> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path, which messages may show. */
  readonly path: string;
  /** Appended to the path after a slash. Messages don't show it. */
  readonly id?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly accessToken?: string;
  /**
   * The ID of Alexa's request, which the service may log. Auth0's Management API does:
   * https://auth0.com/docs/api/management/v2#request-correlation
   */
  readonly requestId?: string | undefined;
  /** The schema of the response. */
  readonly answer: z.ZodMiniType<Answer>;
  /** Cancels the call before its deadline. */
  readonly signal?: AbortSignal;
}

/**
 * Calls another service over HTTP. Create one per service, because it holds the connections and the
 * circuit breaker.
 *
 * @example
 * const orders = new OutboundClient({ url: 'https://orders.example.com' });
 * await orders.call({ method: 'GET', path: '/orders', accessToken, answer: ordersSchema });
 */
export class OutboundClient {
  private readonly http: AxiosInstance;
  private readonly resilience = createResilience();

  constructor(private readonly service: Service) {
    this.http = createHttp(service.url);
  }

  /**
   * Makes a call. Retries only methods that are safe to repeat.
   *
   * While the service is down, callers don't wait: a trial `GET` runs in the background. (On Lambda,
   * where nothing runs after a response, the caller waits.)
   *
   * @throws {OutboundError} if the call fails
   * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
   */
  async call<Answer>(call: OutboundCall<Answer>): Promise<Answer> {
    const { method, path, accessToken, signal } = call;
    const what = `${method} ${this.service.url}${path}`;
    if (accessToken !== undefined && !SENDABLE.test(accessToken)) {
      throw new OutboundError('token_unsendable', `${what} wasn't called.`);
    }
    const isRepeatable = method !== 'POST' && method !== 'PATCH';
    const answer = this.resilience
      .execute((attemptSignal) => this.attempt(call, what, attemptSignal), { isRepeatable, signal })
      .catch((error: unknown) => {
        throw translateError(error, what, this.service);
      });
    if (method !== 'GET' || !this.resilience.isDown) return answer;
    void noteWork(answer);
    throw new OutboundError('circuit_open', `${what} wasn't called.`);
  }

  private async attempt<Answer>(
    { method, path, id, params, body, accessToken, requestId, answer }: OutboundCall<Answer>,
    what: string,
    signal: AbortSignal,
  ): Promise<Answer> {
    const url = id === undefined ? path : `${path}/${encodeURIComponent(id)}`;
    const headers = {
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
      ...(requestId !== undefined && { 'x-correlation-id': requestId }),
    };
    const response = await this.http
      .request<unknown>({ method, url, params, data: body, headers, signal })
      .catch((error: unknown) => {
        throw translateError(error, what, this.service);
      });
    const parsed = answer.safeParse(response.data);
    if (parsed.success) return parsed.data;
    const { code = 'answer_invalid', hint = this.service.hints?.answer_invalid } =
      this.service.diagnose?.(response) ?? {};
    throw new OutboundError(code, `${what} returned an unexpected response.`, { hint });
  }
}
