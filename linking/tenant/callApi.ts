import * as z from 'zod';
import { NoAnswer, send, type Answer } from '../http';
import { type AccessAdvice } from './Advice';
import { type Credentials } from './Plan';
import { TenantError } from './TenantError';

/** What to do about an answer. */
export interface ApiHints extends AccessAdvice {
  /** The application may not do this. */
  readonly forbidden: string;
}

type Request = { readonly data?: unknown; readonly headers?: Record<string, string> };

const tokenAnswer = z.object({ access_token: z.string() });

/**
 * Calls Auth0 and checks its answer.
 *
 * @param hints what to do if it fails
 * @throws {TenantError} when Auth0 doesn't answer, or refuses
 */
export async function callApi<Body>(
  method: 'GET' | 'POST',
  url: string,
  request: Request,
  schema: z.ZodType<Body>,
  hints: ApiHints,
): Promise<Body> {
  const answer = await answerTo(method, url, request, hints);
  const { status } = answer;
  const operation = `${method} ${url.replace(/\?.*/, '')}`;
  if (status !== 200) {
    const retryAt = status === 429 ? resetOf(answer) : undefined;
    throw new TenantError(`${operation}: status ${status}`, hintFor(status, hints), {
      status,
      retryAt,
    });
  }
  const result = schema.safeParse(json(answer.body));
  if (result.success) return result.data;
  throw new TenantError(`${operation}: unexpected response`, hints.notAuth0, {
    cause: result.error,
  });
}

/**
 * Returns an access token for the Management API.
 *
 * @param origin the tenant's own origin
 * @param hints what to do if it fails
 * @throws {TenantError} when Auth0 doesn't answer, or refuses
 */
export async function accessTokenFor(
  origin: string,
  { accessToken, clientId, clientSecret }: Credentials,
  hints: ApiHints,
): Promise<string> {
  if (accessToken !== undefined) return accessToken;
  const data = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    audience: `${origin}/api/v2/`,
  };
  const answer = await callApi('POST', `${origin}/oauth/token`, { data }, tokenAnswer, hints);
  return answer.access_token;
}

async function answerTo(
  method: string,
  url: string,
  request: Request,
  { notAuth0 }: AccessAdvice,
): Promise<Answer> {
  try {
    return await send(url, { method, ...request });
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    throw new TenantError(`${new URL(url).host}: ${cause.message}`, notAuth0, { cause });
  }
}

function hintFor(status: number, { credentials, forbidden, notAuth0 }: ApiHints): string {
  switch (status) {
    case 400:
      return 'Auth0 refuses the request. Please report it.';
    case 401:
      return credentials;
    case 403:
      return forbidden;
    case 404:
      return notAuth0;
    case 429:
      return 'Too many requests: wait a minute and try again.';
    default:
      return 'Auth0 has a problem. Try again later.';
  }
}

/** @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy */
function resetOf({ headers }: Answer): number | undefined {
  const seconds = Number(headers['x-ratelimit-reset']);
  return seconds > 0 ? seconds * 1_000 : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It doesn't matter what it is instead.
    return undefined;
  }
}
