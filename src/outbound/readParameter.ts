import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { OutboundError } from './OutboundError';

/**
 * Reads a secret from AWS's Parameter Store. Region and credentials come from the usual AWS settings.
 * Load this module only when the secret is needed, because loading the AWS SDK slows down a start.
 *
 * @param Name the name of the parameter
 * @throws {OutboundError} if it can't be read
 */
export async function readParameter(Name: string, abortSignal: AbortSignal): Promise<string> {
  const client = new SSMClient({ maxAttempts: 2 });
  try {
    const command = new GetParameterCommand({ Name, WithDecryption: true });
    const { Parameter } = await client.send(command, { abortSignal });
    return Parameter?.Value ?? '';
  } catch (cause) {
    const { name } = cause as Error;
    const code = name === 'AbortError' ? 'timed_out' : 'answer_unusable';
    const hint =
      'Check that the parameter exists, and that the skill may call ssm:GetParameter on it.';
    throw new OutboundError(code, `The parameter ${Name} can't be read: ${name}.`, { hint, cause });
  } finally {
    client.destroy();
  }
}
