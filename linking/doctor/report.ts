import { styleText } from 'node:util';
import { verdicts, type Finding, type Verdict } from './Check';
import type { Summary } from './Summary';

export function summaryOf(findings: readonly Finding[]): Summary {
  const count = (verdict: Verdict): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Summary;
}

const shapes = {
  passed: { symbol: '✓', colour: 'green' },
  warned: { symbol: '!', colour: 'yellow' },
  failed: { symbol: '✗', colour: 'red' },
  owner: { symbol: '○', colour: 'cyan' },
  unchecked: { symbol: '–', colour: 'gray' },
} as const satisfies Record<Verdict, object>;

/** What every summary counts; the others only if there are any. */
const alwaysCounted: readonly Verdict[] = ['passed', 'failed', 'unchecked'];

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
  const sections = [...new Set(findings.map(({ group }) => group))].map((group) => {
    const lines = findings
      .filter((finding) => finding.group === group)
      .flatMap((finding) => linesOf(finding, titleWidth, coloured));
    return [group, ...lines].join('\n');
  });
  const summary = summaryOf(findings);
  const counts = verdicts
    .filter((verdict) => summary[verdict] > 0 || alwaysCounted.includes(verdict))
    .map((verdict) => `${summary[verdict]} ${verdict}`);
  return [...sections, counts.join(', ')].join('\n\n');
}

function linesOf(finding: Finding, titleWidth: number, coloured: boolean): string[] {
  const { verdict, title, reason, fix, rules } = finding;
  const { symbol, colour } = shapes[verdict];
  const word = `${symbol} ${verdict.padEnd(VERDICT_WIDTH)}`;
  const shown = coloured ? styleText(colour, word, { validateStream: false }) : word;
  const [first = '', ...more] = reason.split('\n');
  const line = `${INDENT}${shown}  ${title.padEnd(titleWidth)}  ${first}`;
  const margin = ' '.repeat(INDENT.length + word.length + 2);
  const reasonMargin = margin + ' '.repeat(titleWidth + 2);
  return [
    line,
    ...more.map((text) => reasonMargin + text),
    ...(fix?.split('\n').map((text) => `${margin}→ ${text}`) ?? []),
    ...((fix !== undefined && rules) || []).map((url) => margin + url),
  ];
}
