import * as z from 'zod';
import { NoAnswer, send, type Answer } from '../http';
import { noSignIn, refused } from './faults';

/** https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html */
const LWA_URL = 'https://api.amazon.com';

/** A refresh token, and the security profile that it was issued for. */
export interface OwnClient {
  readonly refreshToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const answerSchema = z.object({
  access_token: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

/**
 * Exchanges a refresh token for an access token.
 *
 * @param url where Login with Amazon is. Default: https://api.amazon.com
 * @throws {SmapiError} when Login with Amazon refuses, or can't be reached
 */
export async function refreshAccessToken(
  { refreshToken, clientId, clientSecret }: OwnClient,
  url = LWA_URL,
): Promise<string> {
  const { status, body } = await ask(`${url}/auth/o2/token`, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: clientId,
    client_secret: clientSecret,
  });
  const { access_token: token, error = 'no error code' } = read(body);
  if (token !== undefined) return token;
  const reason = `Login with Amazon answers with status ${status}, ${error}`;
  throw status >= 500 ? noSignIn(reason) : refused(reason);
}

async function ask(url: string, form: Readonly<Record<string, string>>): Promise<Answer> {
  try {
    return await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      data: new URLSearchParams(form).toString(),
    });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    throw noSignIn(`${url}: ${error.message}`);
  }
}

function read(body: string): z.infer<typeof answerSchema> {
  try {
    return answerSchema.parse(JSON.parse(body));
  } catch {
    // Not Login with Amazon.
    return {};
  }
}
