import { pino } from 'pino';
import { describeError } from './describeError';
import { StandardOutput } from './StandardOutput';

/** Where the log goes. */
export const logOutput = new StandardOutput((lines) => {
  log.warn(`${lines} log lines were dropped`);
});

/** The process's log: one JSON object per line on standard output. */
export const log = pino({ base: undefined, serializers: { err: describeError } }, logOutput);
