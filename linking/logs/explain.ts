import { type Explanation } from './Explanation';
import { kinds, type Kind } from './kinds';
import { type LogAdvice } from './LogAdvice';
import { type LogEntry } from './LogEntry';

/** An entry and what it means. */
export interface ExplainedEntry extends Explanation {
  readonly id: string;
  /** In ISO 8601. */
  readonly date: string;
  /** Auth0's code, such as `feacft`. */
  readonly type: string;
  /** Auth0's words. */
  readonly description: string;
  /** What Alexa sent to `/authorize`, if the entry tells. */
  readonly sent?: Readonly<Record<string, string | undefined>>;
}

/** Explains an entry of Auth0's log to someone whose users can't link. */
export function explain(
  { log_id: id, date, type, description, details }: LogEntry,
  advice: LogAdvice,
): ExplainedEntry {
  const sent = details?.qs;
  return {
    id,
    date,
    type,
    description,
    ...(sent && Object.keys(sent).length > 0 && { sent }),
    ...explanationOf(kinds[type], description, advice),
  };
}

function explanationOf(
  kind: Kind | undefined,
  description: string,
  advice: LogAdvice,
): Explanation {
  if (!kind) return { severity: 'routine', title: 'Not part of account linking' };
  const cause = kind.causes?.find(({ says }) => says.test(description));
  const { severity = kind.severity, title = kind.title, reason, doctor, fix } = cause ?? kind;
  return { severity, title, reason, doctor, fix: typeof fix === 'function' ? fix(advice) : fix };
}
