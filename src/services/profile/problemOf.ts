import type { OutboundError, OutboundCode } from '../../outbound/OutboundError';

/**
 * What a missing profile means for the conversation:
 * - `link_again`: Auth0 does not accept the access token (any more); only the user can fix that.
 * - `misconfigured`: the token is good but may not be used so; only the developer can fix that.
 * - `token_unusable`: the token cannot even be sent; only Alexa can bring another one.
 * - `unavailable`: it is not known; it may work the next time.
 */
export type ProfileProblem = 'link_again' | 'misconfigured' | 'token_unusable' | 'unavailable';

const problems: Readonly<Record<OutboundCode, ProfileProblem>> = {
  token_unsendable: 'token_unusable',
  token_refused: 'link_again',
  access_forbidden: 'misconfigured',
  address_unknown: 'misconfigured',
  rate_limited: 'unavailable',
  server_error: 'unavailable',
  gateway_error: 'unavailable',
  connection_failed: 'unavailable',
  connection_broken: 'unavailable',
  timed_out: 'unavailable',
  circuit_open: 'unavailable',
  answer_invalid: 'unavailable',
  answer_unusable: 'misconfigured',
};

/**
 * Returns what a call to `/userinfo` that failed means for the conversation.
 *
 * @param error why it failed
 */
export function problemOf({ code }: OutboundError): ProfileProblem {
  return problems[code];
}
