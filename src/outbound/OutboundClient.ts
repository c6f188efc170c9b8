import type { AxiosInstance } from 'axios';
import type * as z from 'zod/mini';
import { createHttp } from './createHttp';
import { createResilience } from './resilience';
import { OutboundError } from './OutboundError';
import { translateError, type Callee } from './translateError';
import { noteWork } from './workUnderWay';

/** A service, as far as its client has to know it. */
export interface Service extends Callee {
  /** Its origin, without a slash at its end. */
  readonly url: string;
}

/**
 * What providers' access tokens consist of, and how long they can be: anything else has no place in a
 * header.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#appendix-A.12
 */
const SENDABLE = /^[ -~]{1,8192}$/;

/** One call. */
export interface OutboundCall<Answer> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path as messages may show it. */
  readonly path: string;
  /** Follows the path after a slash. Messages don't show it. */
  readonly id?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The body, which is sent as JSON. */
  readonly body?: unknown;
  readonly accessToken?: string;
  /** What an answer looks like. */
  readonly answer: z.ZodMiniType<Answer>;
  /** Ends the call before its deadline. */
  readonly signal?: AbortSignal;
}

/**
 * Calls another service over HTTP. Create it once for each: it holds the connections, and knows
 * whether the service is down.
 *
 * @example
 * const orders = new OutboundClient({ url: 'https://orders.example.com' });
 * await orders.call({ method: 'GET', path: '/orders', accessToken, answer: ordersSchema });
 */
export class OutboundClient {
  private readonly http: AxiosInstance;
  private readonly resilience = createResilience();

  /** @param service what to call */
  constructor(private readonly service: Service) {
    this.http = createHttp(service.url);
  }

  /**
   * Makes a call.
   *
   * While the service is down, nobody waits for it: a `GET` that tries whether it is back goes on
   * behind the caller's back. (On Lambda, where nothing goes on after an answer, the caller waits.)
   *
   * @param call the call; only a method that may be repeated without harm is retried
   * @throws {OutboundError} when it fails, for any reason
   * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
   */
  async call<Answer>(call: OutboundCall<Answer>): Promise<Answer> {
    const { method, path, accessToken, signal } = call;
    const what = `${method} ${this.service.url}${path}`;
    if (accessToken !== undefined && !SENDABLE.test(accessToken)) {
      throw new OutboundError('token_unsendable', `${what} was not called.`);
    }
    const isRepeatable = method !== 'POST' && method !== 'PATCH';
    const answer = this.resilience
      .execute((attemptSignal) => this.attempt(call, what, attemptSignal), { isRepeatable, signal })
      .catch((error: unknown) => {
        throw translateError(error, what, this.service);
      });
    if (method !== 'GET' || !this.resilience.isDown) return answer;
    void noteWork(answer);
    throw new OutboundError('circuit_open', `${what} was not called.`);
  }

  private async attempt<Answer>(
    { method, path, id, params, body, accessToken, answer }: OutboundCall<Answer>,
    what: string,
    signal: AbortSignal,
  ): Promise<Answer> {
    const url = id === undefined ? path : `${path}/${encodeURIComponent(id)}`;
    const headers = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
    const response = await this.http
      .request<unknown>({ method, url, params, data: body, headers, signal })
      .catch((error: unknown) => {
        throw translateError(error, what, this.service);
      });
    const parsed = answer.safeParse(response.data);
    if (parsed.success) return parsed.data;
    const { code = 'answer_invalid', hint = this.service.hints?.answer_invalid } =
      this.service.diagnose?.(response) ?? {};
    throw new OutboundError(code, `${what} answered with something unexpected.`, { hint });
  }
}
