import { ALIAS, stackName, type Stage } from './names';
import { attribute, ref, type Resource, type Resources, sub, when } from './Template';

/** How long the log is kept, in days. Nothing personal is in it. */
const LOG_DAYS: Readonly<Record<Stage, number>> = { dev: 7, prod: 30 };

/**
 * A cold start takes 70 MB, and the cache of profiles up to 50 MB. The rest is for speed: 1,769 MB are a
 * whole processor, so these are 29% of one, on which a cold start's 85 ms of work take 0.3 s.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
const MEMORY_MB = 512;

/** Alexa waits no longer for an answer. */
const TIMEOUT_SECONDS = 8;

/** Returns the skill as a Lambda function, and what lets Alexa invoke it. */
export function skillFunction(stage: Stage): Resources {
  const name = stackName(stage);
  return {
    Log: {
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { LogGroupName: `/aws/lambda/${name}`, RetentionInDays: LOG_DAYS[stage] },
    },
    Function: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: name,
        // Also makes the settings of each release unique: AWS publishes no version of what hasn't changed.
        Description: sub('Alexa skill, release ${Release}'),
        Runtime: ref('Runtime'),
        Architectures: ['arm64'],
        Handler: 'index.handler',
        Code: { S3Bucket: ref('CodeBucket'), S3Key: ref('CodeKey') },
        Role: attribute('Role', 'Arn'),
        MemorySize: MEMORY_MB,
        Timeout: TIMEOUT_SECONDS,
        LoggingConfig: { LogGroup: ref('Log'), LogFormat: 'Text' },
        Environment: { Variables: environment() },
      },
    },
    Version: {
      Type: 'AWS::Lambda::Version',
      // Earlier versions stay, so that there is something to roll back to.
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { FunctionName: ref('Function'), Description: ref('Release') },
    },
    Live: {
      Type: 'AWS::Lambda::Alias',
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          ApplicationName: ref('Rollouts'),
          DeploymentGroupName: ref('RolloutGroup'),
        },
      },
      Properties: {
        Name: ALIAS,
        FunctionName: ref('Function'),
        FunctionVersion: attribute('Version', 'Version'),
      },
    },
    Trigger: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: ref('Live'),
        Action: 'lambda:InvokeFunction',
        Principal: 'alexa-appkit.amazon.com',
        // Amazon creates the skill only if its function has a trigger, so the first one isn't bound. Until
        // the second deploy binds it, the function has no skill ID either, and answers nobody.
        EventSourceToken: when('HasSkillId', ref('SkillId')),
      },
    },
  };
}

/** Empty values count as not set. */
function environment(): Resource['Properties'] {
  return {
    AUTH0_DOMAIN: ref('Auth0Domain'),
    ALEXA_SKILL_ID: ref('SkillId'),
    SKILL_STORE: sub('dynamodb:${Memory}'),
    ORDERS_API_URL: ref('OrdersApiUrl'),
    AUTH0_MANAGEMENT_CLIENT_ID: ref('ManagementClientId'),
    AUTH0_MANAGEMENT_DOMAIN: ref('ManagementDomain'),
    AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER: ref('ManagementParameterName'),
    AUTH0_CLIENT_ID: ref('ApplicationId'),
  };
}
