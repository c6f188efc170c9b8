import * as z from 'zod';
import { NoAnswer, send, type Answer } from '../http';
import { type Credentials } from './Plan';
import { TenantError } from './TenantError';

/** What to do about an answer, by its status. */
export type StatusHints = Readonly<Record<number, string>>;

type Request = { readonly data?: unknown; readonly headers?: Record<string, string> };

const tokenAnswer = z.object({ access_token: z.string() });

const notAuth0 = 'Check AUTH0_DOMAIN. If it is a custom domain, set AUTH0_DEPLOY_DOMAIN as well.';
const inTrouble = 'Auth0 has a problem. Try again later.';

const commonHints: StatusHints = {
  400: 'Auth0 refuses the request. Please report it.',
  401: 'Check AUTH0_DEPLOY_CLIENT_ID and AUTH0_DEPLOY_CLIENT_SECRET, or renew AUTH0_DEPLOY_ACCESS_TOKEN.',
  404: notAuth0,
  429: 'Too many requests: wait a minute and try again.',
};

/**
 * Calls Auth0 and checks its answer.
 *
 * @param hints what to do about a status, where it differs from the usual
 * @throws {TenantError} when Auth0 doesn't answer, or refuses
 */
export async function callApi<Body>(
  method: 'GET' | 'POST',
  url: string,
  request: Request,
  schema: z.ZodType<Body>,
  hints: StatusHints = {},
): Promise<Body> {
  const answer = await answerTo(method, url, request);
  const { status } = answer;
  const operation = `${method} ${url.replace(/\?.*/, '')}`;
  if (status !== 200) {
    const hint = hints[status] ?? commonHints[status] ?? inTrouble;
    const retryAt = status === 429 ? resetOf(answer) : undefined;
    throw new TenantError(`${operation}: status ${status}`, hint, { status, retryAt });
  }
  const result = schema.safeParse(json(answer.body));
  if (result.success) return result.data;
  throw new TenantError(`${operation}: unexpected response`, notAuth0, {
    cause: result.error,
  });
}

/**
 * Returns an access token for the Management API.
 *
 * @param origin the tenant's own origin
 * @param hints what to do about a status, where it differs from the usual
 * @throws {TenantError} when Auth0 doesn't answer, or refuses
 */
export async function accessTokenFor(
  origin: string,
  { accessToken, clientId, clientSecret }: Credentials,
  hints?: StatusHints,
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

async function answerTo(method: string, url: string, request: Request): Promise<Answer> {
  try {
    return await send(url, { method, ...request });
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    throw new TenantError(`${new URL(url).host}: ${cause.message}`, notAuth0, { cause });
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
