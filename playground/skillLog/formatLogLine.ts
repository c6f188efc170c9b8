import { styleText } from 'node:util';
import { levels, parseLogLine, type LogLine, type LoggedError } from './LogLine';

type Style = Parameters<typeof styleText>[0];

/** How many lines of a stack to show. The first ones are the developer's. */
const MOST_FRAMES = 4;

/** What a line says besides its fields, or in other words. */
const TOLD = new Set(['level', 'time', 'msg', 'requestId', 'type', 'intent', 'handler', 'err']);

/** Options of {@link formatLogLine}. */
export interface FormatOptions {
  /** Whether to color the line. Default: false. */
  readonly colored?: boolean;
  /** Returns how long a request has taken, in milliseconds. Default: unknown. */
  readonly took?: (requestId: string) => number | undefined;
}

/**
 * Returns a line of the skill's log for people: time, level, what happened, and milliseconds. Other text
 * stays as it is.
 *
 * @param text the line, in JSON
 * @param options colors and times
 */
export function formatLogLine(text: string, { colored = false, took }: FormatOptions = {}): string {
  const line = parseLogLine(text);
  if (!line) return text;
  const style = (format: Style, part: string): string =>
    colored && part !== '' ? styleText(format, part, { validateStream: false }) : part;

  const milliseconds = line.msg === 'answered' ? took?.(line.requestId ?? '') : undefined;
  const [level, format] = levelOf(line);
  const head = [
    style('dim', timeOf(line)),
    style(format, level.padEnd(5)),
    style(format === 'dim' ? 'reset' : format, whatOf(line)),
    style('dim', fieldsOf(line)),
    style('dim', milliseconds === undefined ? '' : `${milliseconds} ms`),
  ];
  const frames = (line.err?.stack ?? []).slice(0, MOST_FRAMES);
  return [
    head.filter((part) => part !== '').join('  '),
    ...frames.map((frame) => style('dim', `            ${frame}`)),
  ].join('\n');
}

/** Returns an error in one line. The log holds its message only if that is safe to log. */
export function describeLoggedError({ type, message }: LoggedError): string {
  return [type, message].filter(Boolean).join(': ');
}

function levelOf({ level = levels.info }: LogLine): readonly [string, Style] {
  if (level >= levels.error) return ['ERROR', 'red'];
  if (level >= levels.warning) return ['WARN', 'yellow'];
  return ['info', 'dim'];
}

function timeOf({ time }: LogLine): string {
  // Sweden writes 24 hours with leading zeros.
  return time === undefined ? '' : new Date(time).toLocaleTimeString('sv-SE');
}

function whatOf({ msg = '', type, intent, handler, err }: LogLine): string {
  if (msg === 'answered') return [intent ?? type, handler].filter(Boolean).join(' → ');
  return err ? `${msg}: ${describeLoggedError(err)}` : msg;
}

function fieldsOf(line: LogLine): string {
  return Object.entries(line)
    .filter(([name, value]) => !TOLD.has(name) && value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
}
