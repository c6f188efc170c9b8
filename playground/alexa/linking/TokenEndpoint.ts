import * as z from 'zod';
import type { AccountLinking } from '../skillBuild/accountLinking';
import { faultsOf } from '../faults';
import { BodyTooLongError, connectionFault, readText } from '../http';
import { clientAuthentication } from './clientAuthentication';
import { redact } from '../redact';
import { LinkFailure } from './LinkFailure';

/** The longest body to read. Token responses are far shorter. */
const responseBytes = 64 * 1_024;

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
const tokenResponse = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i, 'must be Bearer'),
  // Some providers, such as Login with Amazon, send a string.
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
  id_token: z.string().optional(),
});

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const errorResponse = z.object({ error: z.string(), error_description: z.string().optional() });

/** The parameters of a token request, without the client's credentials. */
export type Grant =
  | {
      readonly grant_type: 'authorization_code';
      readonly code: string;
      readonly redirect_uri: string;
      readonly code_verifier?: string;
    }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string };

/** The tokens from the token endpoint. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** The scopes that were granted; undefined if the token endpoint doesn't tell. */
  readonly scopes: readonly string[] | undefined;
  /** The ID of the account, for the page; undefined without an ID token. */
  readonly sub: string | undefined;
  /** The lifetime of the access token; undefined if the token endpoint doesn't tell. */
  readonly expiresInSeconds: number | undefined;
}

/** Calls the skill's token endpoint as Alexa does. */
export class TokenEndpoint {
  /**
   * @param accountLinking the URL, and how the client authenticates
   * @param clientSecret the client secret
   * @param milliseconds how long the endpoint may take to respond in full
   */
  constructor(
    private readonly accountLinking: AccountLinking,
    private readonly clientSecret: string,
    private readonly milliseconds: number,
  ) {}

  /**
   * Requests tokens.
   *
   * @param grant the parameters of the request
   * @throws {LinkFailure} when the endpoint sends no tokens; the message contains no part of the grant
   */
  async request(grant: Grant): Promise<Tokens> {
    const { status, text } = await this.post(grant);
    if (status !== 200) throw this.refusal(status, text, grant);

    const result = tokenResponse.safeParse(parseJson(text));
    if (!result.success) {
      const faults = faultsOf(result.error, 'the body').join('; ');
      throw new LinkFailure('token_response_invalid', this.describe(status, faults));
    }
    return {
      accessToken: result.data.access_token,
      refreshToken: result.data.refresh_token,
      scopes: result.data.scope?.split(' ').filter(Boolean),
      sub: subjectOf(result.data.id_token),
      expiresInSeconds: result.data.expires_in,
    };
  }

  private async post(grant: Grant): Promise<{ status: number; text: string }> {
    const { accessTokenUrl } = this.accountLinking;
    const { headers, parameters } = clientAuthentication(this.accountLinking, this.clientSecret);
    const signal = AbortSignal.timeout(this.milliseconds);
    try {
      const response = await fetch(accessTokenUrl, {
        method: 'POST',
        headers: { accept: 'application/json', ...headers },
        body: new URLSearchParams({ ...grant, ...parameters }),
        redirect: 'manual',
        signal,
      });
      return { status: response.status, text: await readText(response, responseBytes) };
    } catch (cause) {
      throw this.noAnswer(cause, signal.aborted);
    }
  }

  private noAnswer(cause: unknown, timedOut: boolean): LinkFailure {
    const request = `POST ${this.accountLinking.accessTokenUrl}`;
    if (cause instanceof BodyTooLongError) {
      const message = `${request} failed: ${cause.message}.`;
      return new LinkFailure('token_response_invalid', message, { cause });
    }
    if (timedOut) {
      const message = `${request} got no response within ${this.milliseconds} ms.`;
      return new LinkFailure('token_endpoint_timeout', message, { cause });
    }
    const message = `${request} failed: ${connectionFault(cause)}.`;
    return new LinkFailure('token_endpoint_unreachable', message, { cause });
  }

  private refusal(status: number, text: string, grant: Grant): LinkFailure {
    const { data } = errorResponse.safeParse(parseJson(text));
    const detail = [data?.error, data?.error_description].filter((part) => part).join(': ');
    const message = this.describe(status, detail || 'no OAuth error in the body');
    const secrets =
      grant.grant_type === 'refresh_token'
        ? [grant.refresh_token]
        : [grant.code, grant.code_verifier];
    return new LinkFailure('token_refused', redact(message, [this.clientSecret, ...secrets]), {
      oauthError: data?.error,
    });
  }

  private describe(status: number, detail: string): string {
    return `POST ${this.accountLinking.accessTokenUrl} returned status ${status}: ${detail}.`;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema reports the fault.
    return undefined;
  }
}

/** Reads who an ID token is about, without verifying it: only the page shows it. */
function subjectOf(idToken = ''): string | undefined {
  const payload = parseJson(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
  return z.object({ sub: z.string() }).safeParse(payload).data?.sub;
}
