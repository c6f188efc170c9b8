import * as z from 'zod';
import {
  type Environment,
  loadProductionConfig,
  readEnvironment,
  type Variable,
} from '../../src/config';
import { skillId } from '../../src/config/variables';
import { secretParameter, stackName, type Stage } from '../stack/names';
import type { ParameterName, runtimes } from '../stack/parameters';

/** The Lambda runtime. */
export type Runtime = (typeof runtimes)[number];

/** What the deploy command was told. */
export interface Options {
  readonly stage: Stage;
  readonly runtime: Runtime;
  /** Whether a new version gets all requests at once, whatever the alarms say. */
  readonly isAtOnce: boolean;
}

/** What a project sets in its template. The code is known later. */
export interface Settings {
  readonly parameters: Readonly<
    Record<Exclude<ParameterName, 'CodeBucket' | 'CodeKey' | 'Release'>, string>
  >;
  /** Undefined until Amazon has created the skill. */
  readonly skillId: string | undefined;
  /** The secret to put into the Parameter Store; undefined if it is there already, or not needed. */
  readonly managementSecret: string | undefined;
}

const alarmEmail: Variable<string> = {
  meaning: 'Who gets a message when an alarm goes off on AWS. Default: nobody.',
  example: 'you@example.com',
  schema: z.email('must be an email address').default(''),
};

const variables = {
  ALARM_EMAIL: alarmEmail,
  ALEXA_SKILL_ID: { ...skillId, schema: z.optional(skillId.schema) },
};

/** Any valid ID will do to check the rest of the configuration. */
const NOT_YET = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/**
 * Reads from the environment what the stack is made with.
 *
 * @throws {ConfigError} that names all missing and invalid variables of the skill
 */
export function readSettings(
  { stage, runtime, isAtOnce }: Options,
  environment: Environment,
): Settings {
  const values = readEnvironment(variables, environment);
  const { auth0Url, ordersApiUrl, management } = loadProductionConfig({
    ...environment,
    ALEXA_SKILL_ID: values.ALEXA_SKILL_ID ?? NOT_YET,
    SKILL_STORE: `dynamodb:${stackName(stage)}`,
    JOVO_STAGE: 'prod',
  });
  const { clientSecret } = management ?? {};
  const isGiven = typeof clientSecret === 'string';
  return {
    skillId: values.ALEXA_SKILL_ID,
    managementSecret: isGiven ? clientSecret : undefined,
    parameters: {
      Runtime: runtime,
      Rollout: isAtOnce ? 'at-once' : 'gradual',
      Auth0Domain: new URL(auth0Url).host,
      SkillId: values.ALEXA_SKILL_ID ?? '',
      OrdersApiUrl: ordersApiUrl ?? '',
      ManagementClientId: management?.clientId ?? '',
      ManagementParameterName: isGiven ? secretParameter(stage) : (clientSecret?.parameter ?? ''),
      ManagementDomain: management ? new URL(management.url).host : '',
      ApplicationId: management?.applicationId ?? '',
      AlarmEmail: values.ALARM_EMAIL,
    },
  };
}
