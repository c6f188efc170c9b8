import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createSkill } from './createSkill';
import { findUserinfo } from './findUserinfo';

const skill = createSkill(findUserinfo);

/** The Lambda handler, as the SDK's documentation shows it for asynchronous handlers. */
export const handler = (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
