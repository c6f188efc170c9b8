import { texts as en } from '../../src/languages/en/texts';
import { tryIt } from './phrases';
import { answerFaults, type AnswerFault, type Trouble } from './Trouble';

const labels: Readonly<Record<AnswerFault, string>> = {
  'slow-3s': 'answers after 3 s',
  'slow-10s': 'answers after 10 s',
  '401': 'answers 401 Unauthorized',
  '403': 'answers 403 Forbidden',
  '429': 'answers 429 Too Many Requests',
  '500': 'answers 500 Internal Server Error',
  down: 'is down',
  nonsense: 'answers with a web page',
  empty: 'answers {}',
};

/** What a fault comes to: what is said, the code in the log, and the line of the doctor. */
type Consequence = readonly [userHears: string, code: string, doctor: string | undefined];

const { linkAgain, misconfigured, unavailable } = en.account;

/** At `/userinfo`. Faults that aren't of the token also meet the token endpoint. */
const atAuth0: Readonly<Record<AnswerFault, Consequence>> = {
  'slow-3s': [unavailable, 'timed_out', undefined],
  'slow-10s': [unavailable, 'timed_out', 'Token endpoint answers'],
  '401': [linkAgain, 'token_refused', undefined],
  '403': [misconfigured, 'access_forbidden', 'Scopes'],
  '429': [unavailable, 'rate_limited', undefined],
  '500': [unavailable, 'server_error', undefined],
  down: [unavailable, 'connection_failed', 'Domain'],
  nonsense: [unavailable, 'answer_invalid', undefined],
  empty: [misconfigured, 'answer_unusable', 'Scopes'],
};

const atApi: Readonly<Record<AnswerFault, Consequence>> = {
  'slow-3s': [en.orders.unavailable, 'timed_out', undefined],
  'slow-10s': [en.orders.unavailable, 'timed_out', undefined],
  '401': [linkAgain, 'token_refused', 'Access token for the API'],
  '403': [en.orders.permissionMissing, 'access_forbidden', 'Access token for the API'],
  '429': [en.orders.unavailable, 'rate_limited', undefined],
  '500': [en.orders.unavailable, 'server_error', undefined],
  down: [en.orders.unavailable, 'connection_failed', undefined],
  nonsense: [en.orders.unavailable, 'answer_invalid', undefined],
  empty: [en.orders.unavailable, 'answer_invalid', undefined],
};

/** Auth0 answers something else. */
export const auth0Troubles: readonly Trouble[] = answerFaults.map((fault) => {
  const [userHears, code, doctor] = atAuth0[fault];
  return {
    name: `auth0-${fault}`,
    group: 'Auth0',
    label: `Auth0 ${labels[fault]}`,
    tryIt: tryIt.whoAmI,
    userHears,
    developerSees: `GET /userinfo fails; the log says ${code}.`,
    doctor,
    kind: 'switch',
  };
});

/** Your own API answers something else. */
export const apiTroubles: readonly Trouble[] = answerFaults.map((fault) => {
  const [userHears, code, doctor] = atApi[fault];
  return {
    name: `api-${fault}`,
    group: 'API',
    label: `Your API ${labels[fault]}`,
    tryIt: tryIt.whereIsMyOrder,
    userHears,
    developerSees: `GET /orders fails; the log says ${code}.`,
    doctor,
    kind: 'switch',
  };
});
