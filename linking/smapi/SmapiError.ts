/** What went wrong in a call of the Skill Management API (SMAPI), and what to do about it. */
const hints = {
  ask_cli_missing: 'Install it with: npm ci',
  not_signed_in:
    'Sign in to Amazon with: npx ask configure. On a machine where no one can, set ASK_REFRESH_TOKEN.',
  unauthorized:
    "Amazon doesn't accept the ASK CLI's sign-in. Sign in again with: npx ask configure, or renew " +
    'ASK_REFRESH_TOKEN or ASK_ACCESS_TOKEN (which expires after an hour).',
  forbidden:
    'The signed-in Amazon account may not do this. Check that the skill ID and the vendor ID ' +
    'belong to it, and that its role is Administrator or Developer.',
  not_found:
    "Amazon doesn't know this skill in this stage. Check the skill ID, and that the signed-in " +
    'account owns the skill.',
  bad_request:
    "Amazon refuses the request, and the ASK CLI doesn't say why. Compare the block accountLinking " +
    'with https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html',
  conflict:
    'Amazon is still busy with this skill: an import, a build of its models or a certification. ' +
    'Wait until it has finished, then run the command again.',
  precondition_failed:
    'Someone else changed the skill at the same time. Run the command again: it starts from what ' +
    'Amazon has now.',
  rate_limited: 'Too many requests for this account. Wait a minute, then run the command again.',
  server_error: 'Amazon has a problem. Run the command again later.',
  unreachable:
    'Check the connection to the internet and the proxy (ASK_CLI_PROXY). ' +
    'ASK_SMAPI_SERVER_BASE_URL and ASK_LWA_TOKEN_HOST must be correct or unset.',
  timeout: 'Run the command again. If it keeps happening, check the connection and the proxy.',
  unexpected_answer:
    'Unexpected response from Amazon. Update this project and ask-cli, or report it.',
} as const;

export type SmapiErrorCode = keyof typeof hints;

/** What the statuses of Amazon's answers mean. */
export const codeOfStatus: Readonly<Record<number, SmapiErrorCode>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'precondition_failed',
  429: 'rate_limited',
};

/** What is known about a failure besides its code. */
export interface SmapiFailure {
  /** What failed, such as `get-vendor-list`. */
  readonly operation: string;
  /** What was asked. Default: `ask smapi` and the operation. */
  readonly request?: string;
  /** What the developer can do about it. Default: what helps users of the ASK CLI. */
  readonly hint?: string;
  /** What happened, in a few words, without anything secret. */
  readonly reason: string;
  /** The underlying error. */
  readonly cause?: unknown;
}

/** A call of SMAPI failed. */
export class SmapiError extends Error {
  override readonly name = 'SmapiError';
  readonly operation: string;
  /** What the developer can do about it. */
  readonly hint: string;

  constructor(
    readonly code: SmapiErrorCode,
    { operation, reason, cause, request = `ask smapi ${operation}`, hint }: SmapiFailure,
  ) {
    super(`${request}: ${reason}`, { cause });
    this.operation = operation;
    this.hint = hint ?? hints[code];
  }
}
