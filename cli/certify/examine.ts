import type { Finding } from '../../linking/doctor/Check';
import { runChecks } from '../../linking/doctor/runChecks';
import type { Candidate } from './Candidate';
import { conversationChecks } from './checks/conversation';
import { iconChecks } from './checks/icons';
import { limitChecks } from './checks/limits';
import { linkingChecks } from './checks/linking';
import { modelChecks } from './checks/model';
import { ownerChecks } from './checks/owner';
import { phraseChecks } from './checks/phrases';
import { privacyChecks } from './checks/privacy';
import { storeChecks } from './checks/store';
import { turnsOf } from './turns';

/**
 * Checks everything in Amazon's checklists for certification that a program can check.
 *
 * @returns a finding for each check, in the order of the report
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/certification-requirements-for-custom-skills.html
 */
export function examine(candidate: Candidate): Promise<Finding[]> {
  const turns = turnsOf(candidate);
  return runChecks([
    ...storeChecks(candidate),
    ...iconChecks(candidate),
    ...privacyChecks(candidate),
    ...modelChecks(candidate),
    ...phraseChecks(candidate, turns),
    ...conversationChecks(candidate, turns),
    ...limitChecks(candidate, turns),
    ...linkingChecks(candidate),
    ...ownerChecks,
  ]);
}
