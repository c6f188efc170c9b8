import definition from '../../docs/dynamodb-table.json';
import { stackName, type Stage } from './names';
import type { Resources } from './Template';

/**
 * Returns the skill's memory: the table of `docs/dynamodb-table.json`.
 *
 * In production it outlives the stack, and can be restored to any second of the last 35 days. That costs
 * a fifth of a dollar per gigabyte and month, and keeps what users had erased for as long: see PRIVACY.md.
 */
export function table(stage: Stage): Resources {
  const { Memory } = definition.Resources;
  const isKept = stage === 'prod';
  const policy = isKept ? 'Retain' : 'Delete';
  return {
    Memory: {
      ...Memory,
      DeletionPolicy: policy,
      UpdateReplacePolicy: policy,
      Properties: {
        ...Memory.Properties,
        TableName: stackName(stage),
        DeletionProtectionEnabled: isKept,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: isKept },
      },
    },
  };
}
