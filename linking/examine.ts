import { examineWith, nobodySignedIn } from './examineWith';
import { type Examination, type LinkingSubject } from './LinkingSubject';
import { HttpSmapi } from './smapi/HttpSmapi';

/**
 * Finds out, without a user, why accounts can't be linked. Changes nothing, and never throws because
 * of what it finds.
 *
 * @param subject the skill
 * @param accessToken for the Skill Management API. Default: Amazon isn't asked
 * @example
 * const { findings } = await examine({ settings, vendorId: 'M123', clientSecret });
 * for (const { title, reason, fix } of findings.filter(({ verdict }) => verdict === 'failed')) {
 *   console.log(title, reason, fix);
 * }
 */
export function examine(subject: LinkingSubject, accessToken?: string): Promise<Examination> {
  const amazon = accessToken === undefined ? nobodySignedIn : new HttpSmapi(accessToken);
  return examineWith(subject, amazon);
}
