import * as z from 'zod';
import type { AccountLinking } from '../skillBuild/accountLinking';
import { faultsOf } from '../faults';
import { BodyTooLongError, connectionFault, readText } from '../http';
import { clientAuthentication } from './clientAuthentication';
import { redact } from '../redact';
import { LinkFailure } from './LinkFailure';

/** No token response comes near this. */
const responseBytes = 64 * 1_024;

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
const tokenResponse = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i, 'must be Bearer'),
  // Login with Amazon, for one, sends it as a string.
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
});

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const errorResponse = z.object({ error: z.string(), error_description: z.string().optional() });

/** What the tokens are asked for with. */
export type Grant =
  | {
      readonly grant_type: 'authorization_code';
      readonly code: string;
      readonly redirect_uri: string;
      readonly code_verifier?: string;
    }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string };

/** What the token endpoint grants. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** How long the access token lives; absent if the token endpoint does not say. */
  readonly expiresInSeconds: number | undefined;
}

/** The skill's token endpoint, as Alexa calls it. */
export class TokenEndpoint {
  /**
   * @param accountLinking where it is, and how to prove who we are
   * @param clientSecret the client's secret
   * @param milliseconds how long it may take for its whole answer
   */
  constructor(
    private readonly accountLinking: AccountLinking,
    private readonly clientSecret: string,
    private readonly milliseconds: number,
  ) {}

  /**
   * Asks for tokens.
   *
   * @param grant what they are asked for with
   * @throws {LinkFailure} when no tokens are granted; its message holds no part of the grant
   */
  async request(grant: Grant): Promise<Tokens> {
    const { status, text } = await this.post(grant);
    if (status !== 200) throw this.refusal(status, text, grant);

    const result = tokenResponse.safeParse(parseJson(text));
    if (!result.success) {
      const faults = faultsOf(result.error, 'the body').join('; ');
      throw new LinkFailure('token_response_invalid', this.says(status, faults));
    }
    return {
      accessToken: result.data.access_token,
      refreshToken: result.data.refresh_token,
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
      const message = `${request} went wrong: ${cause.message}.`;
      return new LinkFailure('token_response_invalid', message, { cause });
    }
    if (timedOut) {
      const message = `${request} was not answered within ${this.milliseconds} ms.`;
      return new LinkFailure('token_endpoint_timeout', message, { cause });
    }
    const message = `${request} failed: ${connectionFault(cause)}.`;
    return new LinkFailure('token_endpoint_unreachable', message, { cause });
  }

  private refusal(status: number, text: string, grant: Grant): LinkFailure {
    const { data } = errorResponse.safeParse(parseJson(text));
    const detail = [data?.error, data?.error_description].filter((part) => part).join(': ');
    const message = this.says(status, detail || 'no OAuth error in the body');
    const secrets =
      grant.grant_type === 'refresh_token'
        ? [grant.refresh_token]
        : [grant.code, grant.code_verifier];
    return new LinkFailure('token_refused', redact(message, [this.clientSecret, ...secrets]), {
      oauthError: data?.error,
    });
  }

  private says(status: number, detail: string): string {
    return `POST ${this.accountLinking.accessTokenUrl} answered with status ${status}: ${detail}.`;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON is not a token response either; the schema says so.
    return undefined;
  }
}
