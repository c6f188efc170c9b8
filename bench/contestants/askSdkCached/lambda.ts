import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createSkill } from '../askSdk/createSkill';
import { findUserinfoCached } from './findUserinfoCached';

const skill = createSkill(findUserinfoCached);

/** The Lambda handler, as the SDK's documentation shows it for asynchronous handlers. */
export const handler = (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
