import { type SmapiErrorCode } from './SmapiError';

const hints: Readonly<Partial<Record<SmapiErrorCode, string>>> = {
  unauthorized:
    "Amazon doesn't accept the access token: it has expired, or was issued without the scope " +
    'alexa::ask:skills:readwrite. Sign in again with: ask configure, or renew ASK_ACCESS_TOKEN or ' +
    'ASK_REFRESH_TOKEN.',
  forbidden:
    "The skill belongs to another developer account, or your role in its account isn't enough. " +
    'Sign in as its owner: --profile chooses a profile of the ASK CLI.',
  not_found:
    'Check --skill-id and --stage, and that you are signed in to the developer account that owns ' +
    'the skill.',
  bad_request:
    'Correct what Amazon names. The fields: ' +
    'https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html',
  unreachable: 'Check the connection to the internet, and the proxy (HTTPS_PROXY).',
  unexpected_answer: 'Unexpected response from Amazon. Update alexa-linking, or report it.',
};

/** Returns what to do about a failed call; undefined if it's the same as for the ASK CLI. */
export function hintFor(code: SmapiErrorCode): string | undefined {
  return hints[code];
}
