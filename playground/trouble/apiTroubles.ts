import type { RequestHandler } from 'express';
import { texts as en } from '../../src/languages/en/texts';
import { answerOf } from './answers';
import { faultIn } from './inFrontOf';
import type { Switchboard } from './Switchboard';
import {
  answerFaults,
  faultLabels,
  type AnswerFault,
  type Consequence,
  type Trouble,
} from './Trouble';

const atApi: Readonly<Record<AnswerFault, Consequence>> = {
  'slow-3s': [en.orders.unavailable, 'timed_out', undefined],
  'slow-10s': [en.orders.unavailable, 'timed_out', undefined],
  '401': [en.account.linkAgain, 'token_refused', 'Access token for the API'],
  '403': [en.orders.permissionMissing, 'access_forbidden', 'Access token for the API'],
  '429': [en.orders.unavailable, 'rate_limited', undefined],
  '500': [en.orders.unavailable, 'server_error', undefined],
  down: [en.orders.unavailable, 'connection_failed', undefined],
  nonsense: [en.orders.unavailable, 'answer_invalid', undefined],
  empty: [en.orders.unavailable, 'answer_invalid', undefined],
};

/** Your own API answers something else. */
export const apiTroubles: readonly Trouble[] = answerFaults.map((fault) => {
  const [userHears, code, doctor] = atApi[fault];
  return {
    name: `api-${fault}`,
    group: 'API',
    label: `Your API ${faultLabels[fault]}`,
    tryIt: 'whereIsMyOrder',
    userHears,
    developerSees: `GET /orders fails; the log says ${code}.`,
    doctor,
    kind: 'switch',
  };
});

/**
 * Returns what stands in front of your own API and makes trouble.
 *
 * @param switchboard which troubles are on
 */
export function inFrontOfApi(switchboard: Switchboard): RequestHandler {
  return (request, response, next) => {
    const fault = faultIn(switchboard, 'API');
    if (fault) answerOf(fault)(request, response, next);
    else next();
  };
}
