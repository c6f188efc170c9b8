import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import type { AddressInfo } from 'node:net';
import template from '../../docs/dynamodb-table.json';
import { AWS_ENVIRONMENT } from './awsEnvironment';
import { close, listen } from './userinfoServer';

/** A DynamoDB on the loopback interface. */
export interface TestDynamoDB {
  /** Its origin. */
  readonly url: string;
  /** Creates another table, as in the template in `docs/`, and returns its name. */
  createTable(): Promise<string>;
  /** A client that can be closed. */
  client(): DynamoDBDocumentClient;
  stop(): Promise<void>;
}

/** Starts dynalite, which speaks DynamoDB's protocol and validates requests as it does. */
export async function startDynamoDB(): Promise<TestDynamoDB> {
  const server = dynalite({ createTableMs: 0 });
  await listen(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connect = (): DynamoDBClient =>
    new DynamoDBClient({
      endpoint: url,
      region: AWS_ENVIRONMENT.AWS_REGION,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  const administrator = connect();
  let tables = 0;

  return {
    url,
    async createTable() {
      const TableName = `memory-${++tables}`;
      const { AttributeDefinitions, BillingMode, KeySchema } = template.Resources.Memory.Properties;
      await administrator.send(
        new CreateTableCommand({
          TableName,
          AttributeDefinitions: AttributeDefinitions as never,
          BillingMode: BillingMode as never,
          KeySchema: KeySchema as never,
        }),
      );
      return TableName;
    },
    client: () =>
      DynamoDBDocumentClient.from(connect(), { marshallOptions: { removeUndefinedValues: true } }),
    async stop() {
      administrator.destroy();
      await close(server);
    },
  };
}
