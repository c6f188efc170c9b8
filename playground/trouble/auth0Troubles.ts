import { texts as en } from '../../src/languages/en/texts';
import {
  answerFaults,
  faultLabels,
  type AnswerFault,
  type Consequence,
  type Trouble,
} from './Trouble';

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

/** Auth0 answers something else. */
export const auth0Troubles: readonly Trouble[] = answerFaults.map((fault) => {
  const [userHears, code, doctor] = atAuth0[fault];
  return {
    name: `auth0-${fault}`,
    group: 'Auth0',
    label: `Auth0 ${faultLabels[fault]}`,
    tryIt: 'whoAmI',
    userHears,
    developerSees: `GET /userinfo fails; the log says ${code}.`,
    doctor,
    kind: 'switch',
  };
});
