import { pino } from 'pino';
import { describeError } from './describeError';

/** The log of the process: a JSON object a line, on standard output. */
export const log = pino({ base: undefined, serializers: { err: describeError } });
