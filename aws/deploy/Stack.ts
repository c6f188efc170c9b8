import { setTimeout as sleep } from 'node:timers/promises';
import type { Template } from '../stack/Template';
import type { AwsClient } from './Aws';
import { AwsError } from './AwsError';
import { actionFor, isBusy, isDone } from './stackState';

interface Description {
  readonly StackStatus: string;
  readonly Outputs?: readonly { readonly OutputKey: string; readonly OutputValue: string }[];
}

interface StackEvent {
  readonly LogicalResourceId: string;
  readonly ResourceStatus: string;
  readonly ResourceStatusReason?: string;
  readonly Timestamp: string;
}

interface ChangeSet {
  readonly Status: string;
  readonly StatusReason?: string;
}

export type Outputs = Readonly<Record<string, string>>;

/** A CloudFormation stack. */
export class Stack {
  /** @param pollMs how often to ask for its state, in milliseconds */
  constructor(
    private readonly aws: AwsClient,
    readonly name: string,
    private readonly pollMs = 5_000,
  ) {}

  /** Returns its outputs; undefined if there is no stack. */
  async outputs(): Promise<Outputs | undefined> {
    const stack = await this.describe();
    return stack && outputsOf(stack);
  }

  /**
   * Creates or changes the stack, and waits until that has ended.
   *
   * @returns its outputs, and whether anything has changed
   * @throws {AwsError} if it can't be changed, or if CloudFormation has undone the change
   */
  async deploy(
    template: Template,
    parameters: Outputs = {},
  ): Promise<{ readonly outputs: Outputs; readonly isChanged: boolean }> {
    const action = actionFor(this.name, (await this.describe())?.StackStatus);
    if (action === 'delete-and-create') await this.delete();
    const ChangeSetName = `deploy-${Date.now()}`;
    const which = { StackName: this.name, ChangeSetName };
    await this.aws.call('cloudformation create-change-set', {
      ...which,
      ChangeSetType: action === 'update' ? 'UPDATE' : 'CREATE',
      TemplateBody: JSON.stringify(template),
      Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
      Capabilities: ['CAPABILITY_IAM'],
      // Takes back a table that outlived an earlier stack.
      ImportExistingResources: action !== 'update',
    });
    const isChanged = await this.isChange(which);
    if (isChanged) {
      const startedAt = new Date();
      await this.aws.call('cloudformation execute-change-set', which);
      await this.settle(startedAt).catch((error: unknown) => {
        throw isOfStack(error) ? error : this.unwatched(error);
      });
    } else {
      await this.aws.call('cloudformation delete-change-set', which);
    }
    return { outputs: (await this.outputs()) ?? {}, isChanged };
  }

  /** Deletes the stack, if there is one, and waits until that has ended. */
  async delete(): Promise<void> {
    if (!(await this.describe())) return;
    await this.aws.call('cloudformation delete-stack', { StackName: this.name });
    for (;;) {
      const status = (await this.describe())?.StackStatus;
      if (status === undefined || status === 'DELETE_COMPLETE') return;
      if (!isBusy(status)) throw await this.failure(status, new Date(0));
      await sleep(this.pollMs);
    }
  }

  private async describe(): Promise<Description | undefined> {
    try {
      const { Stacks } = await this.aws.call<{ readonly Stacks: readonly Description[] }>(
        'cloudformation describe-stacks',
        { StackName: this.name },
      );
      return Stacks[0];
    } catch (error) {
      // What CloudFormation says of a stack that doesn't exist.
      const { awsCode, message } = error as AwsError;
      if (awsCode === 'ValidationError' && message.includes('does not exist')) return undefined;
      throw error;
    }
  }

  /** Returns whether a change set changes anything. */
  private async isChange(which: object): Promise<boolean> {
    for (;;) {
      const { Status, StatusReason = '' } = await this.aws.call<ChangeSet>(
        'cloudformation describe-change-set',
        which,
      );
      if (Status === 'CREATE_COMPLETE') return true;
      if (Status === 'FAILED') {
        // CloudFormation has no code for it. The AWS CLI looks for the same words.
        if (/didn't contain changes|No updates are to be performed/.test(StatusReason))
          return false;
        throw new AwsError('stack_failed', `${this.name} can't be changed: ${StatusReason}`, {
          hint: 'Nothing has changed. Fix the cause, then run the same command again.',
        });
      }
      await sleep(this.pollMs);
    }
  }

  private async settle(startedAt: Date): Promise<void> {
    for (;;) {
      const { StackStatus = 'DELETE_COMPLETE' } = (await this.describe()) ?? {};
      if (isDone(StackStatus)) return;
      if (!isBusy(StackStatus)) throw await this.failure(StackStatus, startedAt);
      await sleep(this.pollMs);
    }
  }

  /** The sign-in may have expired, or the network is gone. */
  private unwatched(cause: unknown): AwsError {
    const message = `The stack ${this.name} is being changed, but can't be watched: ${(cause as Error).message}`;
    return new AwsError('stack_unwatched', message, {
      hint: `See how it ends with: aws cloudformation describe-stacks --stack-name ${this.name}`,
      cause,
    });
  }

  private async failure(status: string, since: Date): Promise<AwsError> {
    const { StackEvents } = await this.aws.call<{ readonly StackEvents: readonly StackEvent[] }>(
      'cloudformation describe-stack-events',
      { StackName: this.name },
    );
    const reasons = StackEvents.filter(
      ({ ResourceStatus, Timestamp }) =>
        ResourceStatus.endsWith('_FAILED') && new Date(Timestamp) >= since,
    ).map(
      ({ LogicalResourceId, ResourceStatusReason = 'no reason given' }) =>
        `  ${LogicalResourceId}: ${ResourceStatusReason}`,
    );
    // The newest event comes first; the cause is the oldest.
    const message = [`The stack ${this.name} failed: ${status}.`, ...reasons.reverse()].join('\n');
    const isStuck = status.endsWith('ROLLBACK_FAILED') || status === 'DELETE_FAILED';
    return new AwsError(isStuck ? 'stack_stuck' : 'stack_failed', message, {
      hint: 'Fix the first cause, then run the same command again.',
    });
  }
}

const isOfStack = (error: unknown): boolean =>
  error instanceof AwsError && error.code.startsWith('stack_');

function outputsOf({ Outputs = [] }: Description): Outputs {
  return Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
}
