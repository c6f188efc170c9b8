import { artifactsStack, secretParameter, stackName, stages, type Stage } from '../stack/names';
import type { AwsClient } from './Aws';
import type { AwsError } from './AwsError';
import { Stack } from './Stack';
import type { Steps } from './Steps';

export interface Remove {
  readonly stage: Stage;
  /** Whether what the skill remembers goes, too. */
  readonly withData: boolean;
  readonly aws: AwsClient;
  readonly steps: Steps;
  /** How often to ask CloudFormation, in milliseconds. Default: 5,000. */
  readonly pollMs?: number;
}

/** Takes down a stage, and the bucket with the last one. */
export async function remove({ stage, withData, aws, steps, pollMs }: Remove): Promise<void> {
  const stack = new Stack(aws, stackName(stage), pollMs);
  await steps.take(
    {
      title: `Delete the stack ${stack.name}`,
      done: `The stack ${stack.name} is gone: Alexa gets no answer any more`,
      halfway: () => 'Parts of the stack may be gone.',
    },
    () => stack.delete(),
  );
  await steps.take(
    { title: 'Delete the secret', done: 'The Parameter Store has no secret of it' },
    () => unlessMissing(aws.call('ssm delete-parameter', { Name: secretParameter(stage) })),
  );
  if (withData) {
    await steps.take(
      {
        title: 'Delete the table',
        done: 'The table is gone, and all that users had told the skill',
      },
      () => deleteTable(aws, stackName(stage)),
    );
  }
  const others = stages.filter((other) => other !== stage);
  const used = await Promise.all(others.map((other) => new Stack(aws, stackName(other)).outputs()));
  if (used.every((outputs) => outputs === undefined)) {
    await steps.take(
      { title: 'Delete the bundles', done: 'The bucket of the bundles is gone' },
      () => deleteArtifacts(aws, new Stack(aws, artifactsStack, pollMs)),
    );
  }
}

/** The table of production outlives its stack, and is protected. */
async function deleteTable(aws: AwsClient, TableName: string): Promise<void> {
  const isThere = await unlessMissing(aws.call('dynamodb describe-table', { TableName }));
  if (!isThere) return;
  await aws.call('dynamodb update-table', { TableName, DeletionProtectionEnabled: false });
  await aws.call('dynamodb delete-table', { TableName });
}

/** Only an empty bucket can be deleted. */
async function deleteArtifacts(aws: AwsClient, stack: Stack): Promise<void> {
  const { Bucket } = (await stack.outputs()) ?? {};
  if (Bucket === undefined) return;
  for (;;) {
    const { Contents = [] } = await aws.call<{ readonly Contents?: { readonly Key: string }[] }>(
      's3api list-objects-v2',
      { Bucket },
    );
    if (Contents.length === 0) break;
    const Objects = Contents.map(({ Key }) => ({ Key }));
    await aws.call('s3api delete-objects', { Bucket, Delete: { Objects } });
  }
  await stack.delete();
}

/** Returns whether a call found what it is about. */
async function unlessMissing(call: Promise<object>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    const { awsCode = '' } = error as AwsError;
    if (/NotFound/.test(awsCode)) return false;
    throw error;
  }
}
