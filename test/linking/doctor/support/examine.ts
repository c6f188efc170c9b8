import type { Finding, Verdict } from '../../../../linking/doctor/Check';
import { diagnose } from '../../../../linking/doctor/diagnose';
import { readSubject } from '../../../../cli/doctor/readSubject';
import type { Known, Subject } from '../../../../linking/doctor/Subject';
import { linkingUrls } from '../../../../linking/terms';
import type { Smapi } from '../../../../linking/smapi/Smapi';

/** The findings of a diagnosis, by ID. */
export type Findings = Readonly<Record<string, Finding>>;

/** Amazon isn't part of the test. */
const nobodySignedIn = {
  getVendorIds: () => Promise.reject(new Error('Amazon was asked.')),
} as unknown as Smapi;

/** Examines a subject, without Amazon. */
export async function examine(subject: Subject, smapi: Smapi = nobodySignedIn): Promise<Findings> {
  const findings = await diagnose(subject, smapi);
  return Object.fromEntries(findings.map((finding) => [finding.id, finding]));
}

/** The playground as a subject, with changes to what is known about it. */
export function laptopWith(known: Partial<Known>): Subject {
  const subject = readSubject('dev', {});
  const { issuer } = known;
  const urls =
    issuer === undefined ? {} : { ...linkingUrls(issuer), userinfoUrl: `${issuer}/userinfo` };
  return { ...subject, known: { ...subject.known, ...urls, ...known } };
}

/** The IDs of the findings with a verdict. */
export function idsOf(findings: Findings, verdict: Verdict): string[] {
  return Object.values(findings)
    .filter((finding) => finding.verdict === verdict)
    .map(({ id }) => id);
}
