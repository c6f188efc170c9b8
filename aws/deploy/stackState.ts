import { AwsError } from './AwsError';

/** What a deploy can do with a stack. */
export type StackAction = 'create' | 'update' | 'delete-and-create';

/**
 * Decides what to do with a stack.
 *
 * @param status its status, undefined if there is none
 * @throws {AwsError} if nothing can be done
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export function actionFor(name: string, status: string | undefined): StackAction {
  if (status === undefined || status === 'REVIEW_IN_PROGRESS') return 'create';
  // The first creation failed. All that was created is gone, and the stack can only be deleted.
  if (status === 'ROLLBACK_COMPLETE') return 'delete-and-create';
  if (isBusy(status)) {
    throw new AwsError('stack_busy', `The stack ${name} is being changed: ${status}.`, {
      hint: 'Wait until that ends, then run the same command again.',
    });
  }
  if (status.endsWith('_FAILED')) {
    const resume =
      status === 'UPDATE_ROLLBACK_FAILED'
        ? `aws cloudformation continue-update-rollback --stack-name ${name}`
        : `aws cloudformation describe-stack-events --stack-name ${name}`;
    throw new AwsError('stack_stuck', `The stack ${name} is stuck: ${status}.`, {
      hint: `docs/runbook.md says how to free it. First: ${resume}`,
    });
  }
  return 'update';
}

export const isBusy = (status: string): boolean => status.endsWith('_IN_PROGRESS');

/** Returns whether a change has ended well. */
export const isDone = (status: string): boolean => /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status);
