import { attribute, ref, type Resources, when } from './Template';

/** The alarms that stop a rollout and send all requests back to the version before. */
const STOPPED_BY = ['Errors', 'Slow'] as const;

/**
 * Returns what moves requests to a new version: CodeDeploy sends a tenth of them there for five minutes
 * and goes back if an alarm goes off meanwhile.
 *
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
 */
export function rollout(): Resources {
  return {
    Rollouts: {
      Type: 'AWS::CodeDeploy::Application',
      Properties: { ComputePlatform: 'Lambda' },
    },
    RolloutGroup: {
      Type: 'AWS::CodeDeploy::DeploymentGroup',
      Properties: {
        ApplicationName: ref('Rollouts'),
        ServiceRoleArn: attribute('RolloutRole', 'Arn'),
        DeploymentConfigName: when(
          'IsGradual',
          'CodeDeployDefault.LambdaCanary10Percent5Minutes',
          'CodeDeployDefault.LambdaAllAtOnce',
        ),
        DeploymentStyle: {
          DeploymentType: 'BLUE_GREEN',
          DeploymentOption: 'WITH_TRAFFIC_CONTROL',
        },
        // An alarm that is on already would also keep its remedy from being rolled out.
        AlarmConfiguration: when(
          'IsGradual',
          { Enabled: true, Alarms: STOPPED_BY.map((name) => ({ Name: ref(name) })) },
          { Enabled: false },
        ),
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
        },
      },
    },
  };
}
