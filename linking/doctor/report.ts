import { styleText } from 'node:util';
import { groups, type Finding, type Verdict } from './Check';
import { type Summary } from './Summary';

export function summaryOf(findings: readonly Finding[]): Summary {
  const count = (verdict: Verdict): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return { passed: count('passed'), failed: count('failed'), unchecked: count('unchecked') };
}

const symbols: Readonly<Record<Verdict, string>> = { passed: '✓', failed: '✗', unchecked: '–' };
const colours = { passed: 'green', failed: 'red', unchecked: 'gray' } as const;

/** The width of the longest verdict, so that reasons line up. */
const VERDICT_WIDTH = 'unchecked'.length;
const INDENT = '  ';

/**
 * Returns the findings as text for people.
 *
 * @param coloured whether to colour the verdicts, which are words as well
 */
export function reportFor(findings: readonly Finding[], coloured: boolean): string {
  const titleWidth = Math.max(...findings.map(({ title }) => title.length));
  const sections = groups.map((group) => {
    const lines = findings
      .filter((finding) => finding.group === group)
      .flatMap((finding) => linesOf(finding, titleWidth, coloured));
    return [group, ...lines].join('\n');
  });
  const { passed, failed, unchecked } = summaryOf(findings);
  const summary = `${passed} passed, ${failed} failed, ${unchecked} unchecked`;
  return [...sections, summary].join('\n\n');
}

function linesOf(finding: Finding, titleWidth: number, coloured: boolean): string[] {
  const { verdict, title, reason, fix } = finding;
  const word = `${symbols[verdict]} ${verdict.padEnd(VERDICT_WIDTH)}`;
  const shown = coloured ? styleText(colours[verdict], word, { validateStream: false }) : word;
  const line = `${INDENT}${shown}  ${title.padEnd(titleWidth)}  ${reason}`;
  const margin = ' '.repeat(INDENT.length + word.length + 2);
  return [line, ...(fix?.split('\n').map((text) => `${margin}→ ${text}`) ?? [])];
}
