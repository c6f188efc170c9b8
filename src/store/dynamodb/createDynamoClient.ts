import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * How long a call to DynamoDB may take, in milliseconds: it answers within 10, and a reply waits for
 * all of them together no longer than `BoundedStore` lets it.
 */
const CONNECT_MS = 250;
const CALL_MS = 400;

/**
 * A client for DynamoDB, to be made once: its connections are kept open between requests. Region,
 * credentials and, for tests, the endpoint come from where all of Amazon's tools take them.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function createDynamoClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: CALL_MS,
      throwOnRequestTimeout: true,
    },
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
