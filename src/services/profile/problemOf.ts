import type { OutboundError, OutboundCode } from '../../outbound/OutboundError';

/**
 * What a missing profile means for the conversation:
 * - `link_again`: Auth0 rejects the access token; only the user can fix that
 * - `misconfigured`: the token is valid but lacks access; only the developer can fix that
 * - `token_unusable`: the token can't be sent; only Alexa can provide another
 * - `unavailable`: a temporary failure
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

/** Returns what a failed call to `/userinfo` means for the conversation. */
export function problemOf({ code }: OutboundError): ProfileProblem {
  return problems[code];
}
