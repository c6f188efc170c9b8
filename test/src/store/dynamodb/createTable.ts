import { PutCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoRecords } from '../../../../src/store/dynamodb/DynamoRecords';
import { startDynamoDB } from '../../../support/dynamodb';
import type { Storage } from '../support/Storage';

/** A table of its own. */
export async function createTable(): Promise<Storage> {
  const dynamodb = await startDynamoDB();
  const TableName = await dynamodb.createTable();
  const client: DynamoDBDocumentClient = dynamodb.client();
  return {
    open: () => new DynamoRecords(dynamodb.client(), TableName),
    async raw() {
      const { Items = [] } = await client.send(new ScanCommand({ TableName }));
      const entries = Items.map(({ key, record }): [string, unknown] => [key as string, record]);
      return Object.fromEntries<unknown>(entries);
    },
    async plant(key, record) {
      await client.send(new PutCommand({ TableName, Item: { key, record, version: 'planted' } }));
    },
    async remove() {
      client.destroy();
      await dynamodb.stop();
    },
  };
}
