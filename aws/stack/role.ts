import { attribute, sub, type Resources, type Value, when } from './Template';

const allow = (Action: readonly string[], Resource: Value): Value => ({
  Effect: 'Allow',
  Action,
  Resource,
});

/** Lets a service of AWS act in a role. */
const trust = (Service: string): Value => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});

const PARAMETER_ARN = sub(
  'arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${ManagementParameterName}',
);

/**
 * Returns the role of the skill, which may do what `src/` does and no more, and the role that moves
 * requests to a new version.
 */
export function roles(): Resources {
  return {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
        Policies: [
          {
            PolicyName: 'skill',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                allow(['logs:CreateLogStream', 'logs:PutLogEvents'], attribute('Log', 'Arn')),
                allow(
                  ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
                  attribute('Memory', 'Arn'),
                ),
                // The key of AWS that encrypts the parameter needs no permission of its own.
                when('RevokesGrants', allow(['ssm:GetParameter'], PARAMETER_ARN)),
              ],
            },
          },
        ],
      },
    },
    RolloutRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust('codedeploy.amazonaws.com'),
        ManagedPolicyArns: [
          sub(
            'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited',
          ),
        ],
      },
    },
  };
}
