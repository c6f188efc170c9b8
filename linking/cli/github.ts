import { appendFileSync } from 'node:fs';
import { type Verdict } from '../doctor/Check';
import { type Surroundings } from './Command';

/** A line of a report, as GitHub shows it. */
export interface Line {
  readonly verdict: Verdict;
  readonly title: string;
  readonly reason: string;
}

const symbols: Readonly<Record<Verdict, string>> = {
  passed: '✅',
  warned: '⚠️',
  failed: '❌',
  owner: '👤',
  unchecked: '➖',
};

/**
 * Prints an annotation for each failed line, and adds all of them to the summary of the job.
 *
 * @param heading the heading of the summary
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotate(
  heading: string,
  lines: readonly Line[],
  { environment, print }: Surroundings,
): void {
  for (const { title, reason, verdict } of lines) {
    if (verdict === 'failed') print(`::error title=${property(title)}::${data(reason)}`);
  }
  const { GITHUB_STEP_SUMMARY: summary } = environment;
  if (!summary) return;
  const rows = lines.map(
    ({ verdict, title, reason }) =>
      `| ${symbols[verdict]} ${verdict} | ${title} | ${cell(reason)} |`,
  );
  appendFileSync(
    summary,
    [`## ${heading}`, '', '| | | |', '| --- | --- | --- |', ...rows, ''].join('\n'),
  );
}

/** Prints an annotation for a command that couldn't do its work. */
export function annotateError(text: string, { print }: Surroundings): void {
  print(`::error title=alexa-linking::${data(text)}`);
}

/** Values come from servers: none may end an annotation and begin another command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function cell(text: string): string {
  return text
    .replaceAll(/[|<>]/g, (mark) => `&#${mark.codePointAt(0)};`)
    .replaceAll(/\r?\n/g, '<br>');
}
