import { alarms } from './alarms';
import { dashboard } from './dashboard';
import { type Stage } from './names';
import { conditions, parameters } from './parameters';
import { roles } from './role';
import { rollout } from './rollout';
import { skillFunction } from './skillFunction';
import { table } from './table';
import { ref, sub, type Template } from './Template';

/**
 * Returns the CloudFormation template of a stage: the function, what lets Alexa invoke it, its table,
 * and what watches it. It contains nothing of a project but its name: the rest are parameters.
 */
export function skillTemplate(stage: Stage): Template {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Alexa skill with account linking, ${stage}`,
    Parameters: parameters,
    Conditions: conditions,
    Resources: {
      ...roles(),
      ...table(stage),
      ...skillFunction(stage),
      ...rollout(),
      ...alarms(stage),
      ...dashboard(stage),
    },
    Outputs: {
      Endpoint: { Description: 'SKILL_ENDPOINT, what Alexa invokes', Value: ref('Live') },
      Table: { Description: 'Where the skill keeps what it remembers', Value: ref('Memory') },
      Log: { Description: 'The log group', Value: ref('Log') },
      Dashboard: {
        Description: 'How the skill does',
        Value: sub(
          'https://${AWS::Region}.console.aws.amazon.com/cloudwatch/home?region=${AWS::Region}#dashboards/dashboard/${Dashboard}',
        ),
      },
    },
  };
}
