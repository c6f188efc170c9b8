/** Why a deploy can't go on. */
export type AwsErrorCode =
  | 'cli_missing'
  /** AWS refused the call: `awsCode` says why. */
  | 'refused'
  /** The AWS CLI failed before it reached AWS, for example because nobody is signed in. */
  | 'not_called'
  /** Another deploy changes the stack. */
  | 'stack_busy'
  /** CloudFormation can't go on by itself. */
  | 'stack_stuck'
  /** CloudFormation has undone a change that failed. */
  | 'stack_failed'
  /** CloudFormation goes on, but can't be asked how it does. */
  | 'stack_unwatched'
  | 'skill_failed';

/** A call or a step of a deploy that failed. Contains no secret. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** What to do about it. */
  readonly hint: string;
  /** AWS's own code, such as `AccessDenied`. */
  readonly awsCode: string | undefined;

  constructor(
    readonly code: AwsErrorCode,
    message: string,
    { hint, awsCode, cause }: { hint: string; awsCode?: string; cause?: unknown },
  ) {
    super(message, { cause });
    this.hint = hint;
    this.awsCode = awsCode;
  }
}
