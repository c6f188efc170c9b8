import type { IncomingHttpHeaders } from 'node:http';

/** An HTTP request as a function URL or an API passes it on. */
export interface HttpEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  /** The method in payload format 1.0. */
  readonly httpMethod?: string;
  /** The method in payload format 2.0. */
  readonly requestContext: { readonly http?: { readonly method?: string } };
}

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Returns whether an event is an HTTP request. Senders can't disguise one as an unsigned invocation by
 * Alexa, because AWS sets `requestContext` and puts their data in `body`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export function isHttpEvent(event: unknown): event is HttpEvent {
  const { requestContext } = (event ?? {}) as { readonly requestContext?: unknown };
  return typeof requestContext === 'object' && requestContext !== null;
}

/** Returns the HTTP method. */
export function methodOf({ httpMethod, requestContext }: HttpEvent): string | undefined {
  return requestContext.http?.method ?? httpMethod;
}

/** Returns the headers with lower-case names. */
export function headersOf({ headers = {} }: HttpEvent): IncomingHttpHeaders {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(entries) as IncomingHttpHeaders;
}

/** Returns the raw body. */
export function bodyOf({ body, isBase64Encoded = false }: HttpEvent): Buffer {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}

/** Returns a JSON response. */
export function httpAnswer(statusCode: number, value: object): HttpAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { statusCode, headers, body: JSON.stringify(value) };
}
