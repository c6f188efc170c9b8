import { pino } from 'pino';
import { describeError } from './describeError';

/** The process's log: one JSON object per line on standard output. */
export const log = pino({ base: undefined, serializers: { err: describeError } });
