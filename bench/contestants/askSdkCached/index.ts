import { asContestant } from '../askSdk/asContestant';
import { createSkill } from '../askSdk/createSkill';
import { findUserinfoCached } from './findUserinfoCached';

/** (c): as (a), but an expert has added a cache of the profile and connections that stay open. */
export const contestant = asContestant(createSkill(findUserinfoCached));
