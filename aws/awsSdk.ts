import type { BuildOptions, Plugin } from 'esbuild';

/** What the store uses of the AWS SDK: a file of its own, which isn't loaded without DynamoDB. */
export const awsSdk: BuildOptions = {
  stdin: {
    contents: `
      export { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
      export { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';`,
    resolveDir: __dirname,
  },
};

/** Has the skill load that file. */
export const awsSdkApart: Plugin = {
  name: 'aws-sdk-apart',
  setup(build) {
    const filter = /^@aws-sdk\/(client|lib)-dynamodb$/;
    build.onResolve({ filter }, () => ({ path: './aws-sdk.js', external: true }));
  },
};
