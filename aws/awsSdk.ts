import type { BuildOptions, Plugin } from 'esbuild';

/** The parts of the AWS SDK that the store uses, as a separate file that only DynamoDB needs. */
export const awsSdk: BuildOptions = {
  stdin: {
    contents: `
      export { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
      export { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';`,
    resolveDir: __dirname,
  },
};

/** Makes the skill load that file. */
export const awsSdkApart: Plugin = {
  name: 'aws-sdk-apart',
  setup(build) {
    const filter = /^@aws-sdk\/(client|lib)-dynamodb$/;
    build.onResolve({ filter }, () => ({ path: './aws-sdk.js', external: true }));
  },
};
