import { styleText } from 'node:util';
import { type ExplainedEntry } from './explain';
import { type Severity } from './Explanation';

const symbols: Readonly<Record<Severity, string>> = { fine: '✓', routine: '–', failed: '✗' };
const colours = { fine: 'green', routine: 'gray', failed: 'red' } as const;

/** How many entries matter, and how. */
export type LogSummary = Readonly<Record<Severity, number>>;

export function summaryOf(entries: readonly ExplainedEntry[]): LogSummary {
  const count = (wanted: Severity): number =>
    entries.filter(({ severity }) => severity === wanted).length;
  return { fine: count('fine'), routine: count('routine'), failed: count('failed') };
}

/** The width of date and time, of a symbol and of most types, so that titles line up. */
const TYPE_WIDTH = 'limit_sul'.length;
const MARGIN = ' '.repeat('2026-11-28 23:40:12  ✗ '.length + TYPE_WIDTH + 1);

/**
 * Returns entries as text for people.
 *
 * @param coloured whether to colour the symbols, which differ as well
 */
export function reportFor(entries: readonly ExplainedEntry[], coloured: boolean): string {
  return entries.map((entry) => linesOf(entry, coloured).join('\n')).join('\n');
}

/** Returns how many entries there are of each severity, in a sentence. */
export function describeSummary({ fine, routine, failed }: LogSummary): string {
  return `${fine} fine, ${routine} routine, ${failed} failed`;
}

function linesOf(entry: ExplainedEntry, coloured: boolean): string[] {
  const { date, type, severity, title, description, reason, doctor, fix, sent } = entry;
  const symbol = symbols[severity];
  const shown = coloured ? styleText(colours[severity], symbol, { validateStream: false }) : symbol;
  const time = date.replace('T', ' ').slice(0, '2026-11-28 23:40:12'.length);
  const details = [
    severity !== 'fine' && description && `Auth0 says: ${description}`,
    ...Object.entries(sent ?? {}).map(([name, value]) => value && `Alexa sent ${name}: ${value}`),
    reason,
    doctor && `The doctor's line: ${doctor}`,
    fix && `→ ${fix}`,
  ];
  return [
    `${time}  ${shown} ${type.padEnd(TYPE_WIDTH)} ${title}`,
    ...details.filter(Boolean).map((line) => `${MARGIN}${String(line)}`),
  ];
}
