import { asContestant } from './asContestant';
import { createSkill } from './createSkill';
import { findUserinfo } from './findUserinfo';

/** (a): ask-sdk-core, ask-sdk-express-adapter, and axios, which calls Auth0 at each launch. */
export const contestant = asContestant(createSkill(findUserinfo));
