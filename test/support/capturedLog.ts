import { pino } from 'pino';
import { log } from '../../src/logging/log';
import { recordForLeakCheck } from './leakCheck';

/** A line of the skill's log. */
export type LogLine = Readonly<Record<string, unknown>>;

const lines: LogLine[] = [];

// The output of the tests is for their results, so the whole log goes elsewhere, exactly as it would be
// written. https://getpino.io/#/docs/api?id=pino-symbols
Object.assign(log, {
  [pino.symbols.streamSym]: {
    write(line: string): void {
      lines.push(JSON.parse(line) as LogLine);
      recordForLeakCheck('logged', line);
    },
  },
});
log.level = 'trace';

/** What the skill has logged since this test file started. */
export function loggedLines(): readonly LogLine[] {
  return lines;
}
