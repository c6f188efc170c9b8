import { execFile, type ExecFileException } from 'node:child_process';
import { withSecretFile } from '../../linking/smapi/withSecretFile';
import { AwsError } from './AwsError';

/** Long enough for the upload of a bundle over a slow line, in milliseconds. */
const TIMEOUT_MS = 300_000;

export interface AwsOptions {
  /** The executable. Default: `aws`, looked up in PATH. */
  readonly command?: string;
  readonly region: string;
  /** Its environment, which says who is signed in. Default: inherited from this process. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Something that calls AWS. */
export type AwsClient = Pick<Aws, 'call'>;

/**
 * Calls AWS through its CLI, which you have signed in with. No dependency signs requests or looks for
 * credentials, and each call can be repeated by hand.
 */
export class Aws {
  constructor(private readonly options: AwsOptions) {}

  /**
   * Calls an operation. Its input goes through a file that only this user can read, because everyone on
   * the machine can see a command line.
   *
   * @param operation the service and the operation, as the CLI names them: `cloudformation delete-stack`
   * @param input the input, as the API describes it
   * @param flags more flags, without secrets
   * @returns the output, as the API describes it; `{}` if there is none
   * @throws {AwsError} if the CLI isn't installed or fails, or if AWS refuses the call
   */
  async call<Output = object>(
    operation: string,
    input: object = {},
    flags: readonly string[] = [],
  ): Promise<Output> {
    const { region } = this.options;
    return withSecretFile(JSON.stringify(input), async (file) => {
      const common = ['--cli-input-json', `file://${file}`, '--region', region, '--output', 'json'];
      const text = await this.run(operation, [...operation.split(' '), ...common, ...flags]);
      return JSON.parse(text.trim() || '{}') as Output;
    });
  }

  private run(operation: string, args: readonly string[]): Promise<string> {
    const { command = 'aws', environment } = this.options;
    const options = { env: environment, timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 };
    return new Promise((resolve, reject) => {
      execFile(command, args, options, (cause, stdout, stderr) => {
        if (cause) reject(translate(operation, stderr, cause));
        else resolve(stdout);
      });
    });
  }
}

/**
 * Returns what a failure of the AWS CLI means.
 *
 * @param stderr what it printed
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html
 */
export function translate(operation: string, stderr: string, cause: ExecFileException): AwsError {
  if (cause.code === 'ENOENT') {
    const hint =
      'Install it: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';
    return new AwsError('cli_missing', 'The AWS CLI is not installed.', { hint, cause });
  }
  const [, awsCode, reason] = /An error occurred \(([^)]+)\)[^:]*: (.*)/s.exec(stderr) ?? [];
  if (awsCode === undefined || reason === undefined) {
    return new AwsError('not_called', `aws ${operation}: ${stderr.trim() || cause.message}`, {
      hint: 'If nobody is signed in: "aws configure" or "aws sso login". AWS_PROFILE chooses a profile.',
      cause,
    });
  }
  return new AwsError('refused', `aws ${operation}: ${awsCode}: ${reason.trim()}`, {
    hint: awsCode.startsWith('AccessDenied')
      ? 'The account that deploys needs this permission: docs/production.md lists them.'
      : 'Fix the cause, then run the same command again.',
    awsCode,
    cause,
  });
}
