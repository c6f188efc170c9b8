import { attribute, ref, sub, type Template } from './Template';

/** Rolling back takes the version that Lambda has kept, not the bundle. In days. */
const BUNDLES_KEPT_DAYS = 90;

/** Returns the template of the bucket that holds the bundles, private and encrypted. */
export function artifactsTemplate(): Template {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The bundles of the Alexa skill',
    Resources: {
      Bundles: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
        Properties: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
            ],
          },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          LifecycleConfiguration: {
            Rules: [{ Status: 'Enabled', ExpirationInDays: BUNDLES_KEPT_DAYS }],
          },
        },
      },
      BundlesPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: ref('Bundles'),
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'OnlyOverTls',
                Effect: 'Deny',
                Principal: '*',
                Action: 's3:*',
                Resource: [attribute('Bundles', 'Arn'), sub('${Bundles.Arn}/*')],
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
            ],
          },
        },
      },
    },
    Outputs: { Bucket: { Description: 'The name of the bucket', Value: ref('Bundles') } },
  };
}
