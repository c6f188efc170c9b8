import { startDynamoDB } from '../../test/support/dynamodb';

// A DynamoDB in a process of its own. Tells the parent where it is, and ends with it.
void startDynamoDB().then(async (dynamodb) => {
  process.send?.({ url: dynamodb.url, table: await dynamodb.createTable() });
});
process.on('disconnect', () => process.exit());
