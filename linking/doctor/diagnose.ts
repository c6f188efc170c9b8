import { type LinkingSmapi } from '../smapi/LinkingSmapi';
import { amazonChecks } from './amazonChecks';
import { audienceChecks } from './audienceChecks';
import { type Finding } from './Check';
import { clientChecks } from './clientChecks';
import { configurationChecks } from './configurationChecks';
import { discoveryChecks } from './discoveryChecks';
import { runChecks } from './runChecks';
import { skillChecks } from './skillChecks';
import { type Subject } from './Subject';
import { tokenChecks } from './tokenChecks';

/**
 * Checks everything about account linking that can be checked without a user.
 *
 * @param subject what to check
 * @param smapi how to call Amazon
 * @returns a finding for each check, in the order of the report
 */
export async function diagnose(subject: Subject, smapi: LinkingSmapi): Promise<Finding[]> {
  const client = clientChecks(subject);
  return runChecks([
    ...configurationChecks(subject),
    ...discoveryChecks(subject),
    ...client.checks,
    ...audienceChecks(subject),
    ...tokenChecks(subject, () => client.isKnown()),
    ...amazonChecks(subject, smapi),
    ...skillChecks(subject),
  ]);
}
