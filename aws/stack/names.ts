import { name as project } from '../../package.json';

/** The stacks that a project has in an AWS account: one to try things, one that users talk to. */
export const stages = ['dev', 'prod'] as const;
export type Stage = (typeof stages)[number];

/** The stack of a stage, and its function, its table and its dashboard. */
export const stackName = (stage: Stage): string => `${project}-${stage}`;

/** The stack of the bucket that holds the bundles of all stages. */
export const artifactsStack = `${project}-artifacts`;

/** What Alexa invokes: the version that users talk to, never the newest code. */
export const ALIAS = 'live';

/** Where the skill's secret for the Management API is in the Parameter Store. */
export const secretParameter = (stage: Stage): string =>
  `/${project}/${stage}/auth0-management-client-secret`;
