import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { ExponentialBackoff, handleType, retry } from 'cockatiel';
import { randomUUID } from 'node:crypto';
import type { RecordStore, StoredRecord, Transaction } from '../RecordStore';
import { StoreError } from '../StoreError';
import { Queues } from './Queues';

/** An item of the table. Every write changes its version, which reveals concurrent changes. */
interface Item {
  readonly version?: unknown;
  readonly record?: unknown;
}

type Condition = Pick<
  PutCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Another transaction has changed the same records. */
class ConflictError extends Error {}

/**
 * Stores records in a DynamoDB table, for any number of processes. Each change requires that the record
 * is unchanged since it was read; otherwise the transaction is repeated.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/BestPractices_ImplementingVersionControl.html
 */
export class DynamoRecords implements RecordStore {
  /** Avoids conflicts within this process. */
  private readonly queues = new Queues();

  /** Retries after a random, growing delay. */
  private readonly conflicts = retry(handleType(ConflictError), {
    maxAttempts: 20,
    backoff: new ExponentialBackoff({ initialDelay: 5, maxDelay: 100 }),
  });

  /**
   * @param client create it once, because it holds the connections
   * @param table the name of the table: see `docs/dynamodb-table.json`
   */
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  async transact<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    about?: string,
  ): Promise<Result> {
    const act = (): Promise<Result> => this.conflicts.execute(() => this.attempt(work));
    try {
      return await (about === undefined ? act() : this.queues.run(about, act));
    } catch (error) {
      throw error instanceof StoreError ? error : this.translate(error);
    }
  }

  /** Nothing to do: DynamoDB keeps no old versions unless you enable backups. */
  async purge(): Promise<void> {}

  async ping(): Promise<void> {
    await this.transact((transaction) => transaction.read('ping'));
  }

  close(): Promise<void> {
    this.client.destroy();
    return Promise.resolve();
  }

  private async attempt<Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const versions = new Map<string, unknown>();
    const changes = new Map<string, StoredRecord | undefined>();
    const result = await work({
      read: async (key) => {
        const item = await this.get(key);
        versions.set(key, item?.version);
        // The skill didn't write an item without a record: `null` makes it fail validation.
        return item && (item.record ?? null);
      },
      write: (key, record) => void changes.set(key, record),
      erase: (key) => void changes.set(key, undefined),
    });
    for (const [key, record] of changes) {
      await this.change(key, record, versions.has(key) ? unchangedSince(versions.get(key)) : {});
    }
    return result;
  }

  private async get(key: string): Promise<Item | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: { key }, ConsistentRead: true }),
    );
    return Item;
  }

  private async change(
    key: string,
    record: StoredRecord | undefined,
    condition: Condition,
  ): Promise<void> {
    const common = { TableName: this.table, ...condition };
    try {
      if (record) await this.client.send(new PutCommand({ ...common, Item: itemOf(key, record) }));
      else await this.client.send(new DeleteCommand({ ...common, Key: { key } }));
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException ? new ConflictError() : error;
    }
  }

  private translate(cause: unknown): StoreError {
    if (cause instanceof ConflictError) {
      return new StoreError('conflict', 'Other requests kept changing the same records.');
    }
    const { code, name } = cause as NodeJS.ErrnoException;
    const message = `The table ${this.table} fails: ${code ?? name}.`;
    return new StoreError('unavailable', message, { cause });
  }
}

function itemOf(key: string, record: StoredRecord): Record<string, unknown> {
  const { expiresAt } = record;
  // DynamoDB deletes expired items itself, some time later. It counts in seconds.
  const timeToLive = expiresAt === undefined ? {} : { expiresAt: Math.ceil(expiresAt / 1_000) };
  return { key, record, version: randomUUID(), ...timeToLive };
}

function unchangedSince(version: unknown): Condition {
  return version === undefined
    ? {
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': 'key' },
      }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };
}
