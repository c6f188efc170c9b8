import { stripVTControlCharacters } from 'node:util';
import { codeOfStatus, SmapiError, type SmapiErrorCode } from './SmapiError';

/** How the ASK CLI failed. */
export interface AskFailure {
  /** The command of `ask smapi`, such as `get-vendor-list`. */
  readonly operation: string;
  /** What it wrote to standard error. */
  readonly stderr: string;
  readonly cause?: unknown;
}

/**
 * The ASK CLI doesn't show Amazon's answer, only a sentence with the URL and the status, if any.
 *
 * @see https://github.com/alexa/ask-cli/blob/v2.30.7/lib/clients/http-client.ts
 */
const FAILED_REQUEST = /The request to (\S+) failed\.(?:[^\n]*?status code (\d{3}))?/;

/** No `~/.ask/cli_config`, no profile of that name in it, or no token in the environment. */
const NOT_SIGNED_IN = /cli_config|Can't resolve profile|ASK_REFRESH_TOKEN/;

/** Login with Amazon answered without a token. */
const SIGN_IN_ENDED = /Refresh LWA tokens failed|invalid response body from LWA/;

/** Returns an error with a code for what the ASK CLI says. Only this file reads its sentences. */
export function translateAskError({ operation, stderr, cause }: AskFailure): SmapiError {
  const text = stripVTControlCharacters(stderr);
  const failed = (code: SmapiErrorCode, reason: string): SmapiError =>
    new SmapiError(code, { operation, reason, cause });

  const [, url, status] = FAILED_REQUEST.exec(text) ?? [];
  if (url !== undefined) {
    return status === undefined
      ? failed('unreachable', `no answer from ${url}`)
      : failed(codeOf(Number(status), url), `status ${status} from ${url}`);
  }
  if (SIGN_IN_ENDED.test(text)) return failed('unauthorized', 'the sign-in has expired');
  if (NOT_SIGNED_IN.test(text)) return failed('not_signed_in', 'not signed in');
  return failed('unexpected_answer', 'it failed without saying why');
}

function codeOf(status: number, url: string): SmapiErrorCode {
  if (status >= 500) return 'server_error';
  // Login with Amazon refuses a refresh token with 400.
  if (/\/auth\/o2\/token$/i.test(url)) return 'unauthorized';
  return codeOfStatus[status] ?? 'unexpected_answer';
}
