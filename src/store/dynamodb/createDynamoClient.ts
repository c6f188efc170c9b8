import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Agent } from 'node:https';
import { startEarly } from '../../outbound/earlyConnection';

/**
 * Timeouts, in milliseconds. DynamoDB responds within 10 ms; `BoundedStore` limits all calls together.
 */
const CONNECT_MS = 250;
const CALL_MS = 400;

/** The AWS SDK's own default. */
const MOST_SOCKETS = 50;

/**
 * Creates a DynamoDB client. Create it once, because it keeps its connections open. Region, credentials
 * and endpoint come from the usual AWS settings.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function createDynamoClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    maxAttempts: 2,
    requestHandler: {
      httpsAgent: startEarly(new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS })),
      connectionTimeout: CONNECT_MS,
      requestTimeout: CALL_MS,
      throwOnRequestTimeout: true,
    },
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
