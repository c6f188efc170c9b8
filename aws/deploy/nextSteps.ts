import type { Environment } from '../../src/config';
import type { Stage } from '../stack/names';
import type { Deployed } from './deploy';

/** Returns what to do after a deploy. */
export function nextSteps(
  stage: Stage,
  environment: Environment,
  { outputs, newSkillId }: Deployed,
): string {
  const file = stage === 'prod' ? '.env' : `.env.${stage}`;
  const { Endpoint = '', Dashboard = '', Log = '' } = outputs;
  const lines = [
    ...(newSkillId === undefined ? [] : [`ALEXA_SKILL_ID=${newSkillId}`]),
    ...(environment.SKILL_ENDPOINT === Endpoint ? [] : [`SKILL_ENDPOINT=${Endpoint}`]),
  ];
  return [
    ...(lines.length === 0 ? [] : [`Put this into ${file}:`, ...lines, '']),
    `Dashboard  ${Dashboard}`,
    `Log        aws logs tail ${Log} --follow`,
    'Check it   npx jovo doctor --stage prod',
    ...(environment.ALARM_EMAIL
      ? ['Confirm the email that AWS has sent, or alarms reach nobody.']
      : ['Alarms reach nobody yet: set ALARM_EMAIL and deploy again.']),
    `Undo it    npm run aws:remove -- --stage ${stage}`,
  ].join('\n');
}
