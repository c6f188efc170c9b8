// Otherwise the SDK's warning about older Node versions appears in the output of the tests.
const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' } as const;
Object.assign(process.env, quiet);

/** Credentials that let the AWS SDK sign its requests. Nothing checks the signature here. */
export const AWS_ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  ...quiet,
} as const;
