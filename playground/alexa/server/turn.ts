import { intentOf, slotsOf } from '../device/asked';
import type { TurnRecord } from '../device/Turns';
import type { SkillLogBook } from '../../skillLog/SkillLogBook';
import { redact } from '../redact';
import type { Turn } from './contract';
import { tokensOf } from './tokensOf';

/**
 * Returns a turn as the page shows it.
 *
 * @param record the turn
 * @param log what the skill has logged
 */
export function turnOf(record: TurnRecord, log: SkillLogBook): Turn {
  const { id, utterance, reply, exchanges, milliseconds } = record;
  const [exchange] = exchanges;
  const request = exchange?.request.request;
  const ids = exchanges.map((each) => each.request.request.requestId);
  const { handler, lines, error } = log.of(id, ids);
  const { reason } = reply;
  const turn: Turn = {
    id,
    utterance,
    match: reply.match,
    intent: intentOf(request),
    slots: slotsOf(request),
    handler,
    milliseconds,
    request: exchange?.request,
    response: exchange?.response,
    log: lines,
    error: error ?? (reason === undefined ? undefined : { message: reason, stack: undefined }),
  };
  return redact(turn, tokensOf(exchange?.request));
}
