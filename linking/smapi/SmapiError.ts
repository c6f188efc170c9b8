/** What went wrong in a call of the Skill Management API (SMAPI), and what to do about it. */
const hints = {
  ask_cli_missing: 'Install what the project needs with: npm ci',
  not_signed_in:
    'Sign in to Amazon with: npx ask configure. Where nobody can sign in, set ASK_REFRESH_TOKEN.',
  unauthorized:
    'Amazon does not accept the sign-in of the ASK CLI. Sign in again with: npx ask configure. ' +
    'Where it comes from the environment, renew ASK_REFRESH_TOKEN or ASK_ACCESS_TOKEN; an access ' +
    'token lives one hour.',
  forbidden:
    'The Amazon account that is signed in may not do this. Check that ALEXA_SKILL_ID and ' +
    'ALEXA_VENDOR_ID belong to it, and that its role is Administrator or Developer.',
  not_found:
    'Amazon knows no such skill in this stage. Check ALEXA_SKILL_ID, and that the account that ' +
    'is signed in owns the skill.',
  bad_request:
    'Amazon refuses the request, and the ASK CLI does not pass the reason on. Compare the block ' +
    'accountLinking in jovo.project.ts with ' +
    'https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html',
  conflict:
    'Amazon is still busy with this skill: an import, a build of its models or a certification. ' +
    'Wait until that has ended, then run the command again.',
  precondition_failed:
    'The skill was changed by somebody else at the same time. Run the command again: it reads ' +
    'first what is live.',
  rate_limited: 'Too many requests for this account. Wait a minute, then run the command again.',
  server_error: 'Amazon has trouble of its own. Run the command again later.',
  unreachable:
    'Check the connection to the internet and the proxy (ASK_CLI_PROXY). ' +
    'ASK_SMAPI_SERVER_BASE_URL and ASK_LWA_TOKEN_HOST must be right or not set.',
  timeout: 'Run the command again. If it keeps happening, check the connection and the proxy.',
  unexpected_answer:
    'The answer is none that this project knows. Update it, and ask-cli with it, or report it.',
} as const;

export type SmapiErrorCode = keyof typeof hints;

/** What is known about a failure besides its code. */
export interface SmapiFailure {
  /** The command of `ask smapi` that failed, such as `get-vendor-list`. */
  readonly operation: string;
  /** What happened, in a few words, without a value that may be secret. */
  readonly reason: string;
  /** The error that it came from, if there was one. */
  readonly cause?: unknown;
}

/** A call of SMAPI failed. */
export class SmapiError extends Error {
  override readonly name = 'SmapiError';
  readonly operation: string;
  /** What to do about it, for the developer. */
  readonly hint: string;

  constructor(
    readonly code: SmapiErrorCode,
    { operation, reason, cause }: SmapiFailure,
  ) {
    super(`ask smapi ${operation}: ${reason}`, { cause });
    this.operation = operation;
    this.hint = hints[code];
  }
}
