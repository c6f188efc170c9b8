import type { IncomingHttpHeaders } from 'node:http';

/** What AWS makes of an HTTP request: a function URL or an API in front of the function. */
export interface HttpEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  /** The method, in the first version of the format. */
  readonly httpMethod?: string;
  /** Where the second version has it. */
  readonly requestContext: { readonly http?: { readonly method?: string } };
}

/** What AWS makes an HTTP answer of. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Whether the function was invoked by an HTTP request. Nobody can make it look like an invocation by
 * Alexa, which needs no signature: AWS puts `requestContext` there, and what was sent into `body`.
 *
 * @param event what the function was invoked with
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export function isHttpEvent(event: unknown): event is HttpEvent {
  const { requestContext } = (event ?? {}) as { readonly requestContext?: unknown };
  return typeof requestContext === 'object' && requestContext !== null;
}

/** The method of the HTTP request. */
export function methodOf({ httpMethod, requestContext }: HttpEvent): string | undefined {
  return requestContext.http?.method ?? httpMethod;
}

/** The headers with their names in lower case, as Node has them. */
export function headersOf({ headers = {} }: HttpEvent): IncomingHttpHeaders {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(entries) as IncomingHttpHeaders;
}

/** The body, byte by byte as it came. */
export function bodyOf({ body, isBase64Encoded = false }: HttpEvent): Buffer {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}

/**
 * An answer in JSON.
 *
 * @param statusCode the HTTP status
 * @param value what is answered
 */
export function httpAnswer(statusCode: number, value: object): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { statusCode, headers, body: JSON.stringify(value) };
}
