import type { IncomingHttpHeaders } from 'node:http';

/** An HTTP request as a function URL, an API or a load balancer passes it on. */
export interface HttpEvent {
  readonly headers?: Readonly<Record<string, string | undefined>> | null;
  /** A load balancer can send this instead of `headers`, and wants it back. */
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  /** The method in payload format 1.0. */
  readonly httpMethod?: string;
  /** The method in payload format 2.0. */
  readonly requestContext: { readonly http?: { readonly method?: string } };
}

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
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
export function headersOf({ headers, multiValueHeaders }: HttpEvent): IncomingHttpHeaders {
  const entries = Object.entries(headers ?? multiValueHeaders ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase(), value && String(value)]),
  );
}

/** Returns the raw body. */
export function bodyOf({ body, isBase64Encoded = false }: HttpEvent): Buffer {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}

/**
 * Returns a JSON response.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html#multi-value-headers
 */
export function httpAnswer(event: HttpEvent, statusCode: number, value: object): HttpAnswer {
  const type = 'application/json; charset=utf-8';
  const body = JSON.stringify(value);
  return !event.headers && event.multiValueHeaders
    ? { statusCode, multiValueHeaders: { 'content-type': [type] }, body }
    : { statusCode, headers: { 'content-type': type }, body };
}
