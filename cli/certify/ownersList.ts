import type { Finding } from '../../linking/doctor/Check';

/** Returns what only the skill's owner can give, decide or try; empty if there is nothing. */
export function ownersList(findings: readonly Finding[]): string {
  const owed = findings.filter(({ verdict }) => verdict === 'owner');
  if (owed.length === 0) return '';
  const lines = owed.map(({ title, fix = '' }) => `  ${title}: ${fix.replaceAll('\n', ' ')}`);
  return ['', 'Only you can do this:', ...lines, ''].join('\n');
}
