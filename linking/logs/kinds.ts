import { codeCauses, loginCauses, refreshCauses, type Cause, type Fix } from './causes';
import { type Explanation } from './Explanation';

/** A type of entry, and what its description says about the cause. */
export interface Kind extends Omit<Explanation, 'fix'> {
  readonly fix?: Fix;
  readonly causes?: readonly Cause[];
}

/**
 * The types of entries that concern account linking.
 *
 * @see https://auth0.com/docs/deploy-monitor/logs/log-event-type-codes
 */
export const kinds: Readonly<Record<string, Kind>> = {
  seacft: { severity: 'fine', title: 'Linked: code exchanged for tokens' },
  sertft: { severity: 'fine', title: 'Access token refreshed' },
  s: { severity: 'fine', title: 'Signed in' },
  ssa: { severity: 'fine', title: 'Signed in without a login page' },
  feacft: {
    severity: 'failed',
    title: 'Not linked: code not exchanged',
    doctor: 'Client secret',
    fix: ({ unclear }) => unclear,
    causes: codeCauses,
  },
  fertft: {
    severity: 'failed',
    title: 'Access token not refreshed',
    doctor: 'Grant Refresh Token',
    fix: ({ unclear }) => unclear,
    causes: refreshCauses,
  },
  ferrt: {
    severity: 'failed',
    title: 'A rotating refresh token was used twice, and the link is dead',
    reason: 'Alexa may use a refresh token twice. With rotation on, Auth0 takes that for a theft.',
    doctor: 'Refresh token rotation',
    fix: ({ rotation }) => rotation,
  },
  f: { severity: 'failed', title: 'Sign-in failed', causes: loginCauses },
  fp: { severity: 'routine', title: 'Wrong password' },
  fu: { severity: 'routine', title: 'Unknown email address or user name' },
  fsa: {
    severity: 'routine',
    title: 'No sign-in without a login page',
    reason: 'The doctor asks for that, to see whether redirect URLs are registered.',
  },
  w: { severity: 'routine', title: 'Warning during sign-in' },
  limit_wc: blocked('after too many wrong passwords for one account'),
  limit_mu: blocked('after too many wrong passwords or sign-ups from one IP address'),
  limit_sul: blocked('after too many sign-ins of one user from one IP address'),
  limit_ui: {
    severity: 'failed',
    title: 'Too many calls to /userinfo',
    reason:
      'Auth0 allows 10 at once for each user, then 5 a minute. The skill caches profiles for 2 minutes.',
    fix: 'Look for another program that calls /userinfo, or for a skill that restarts all the time.',
  },
  api_limit: {
    severity: 'failed',
    title: 'The tenant reached a rate limit',
    reason: 'Alexa and the skill get 429 until Auth0 lifts it.',
    doctor: 'Token endpoint answers',
    fix: 'Compare your traffic with the limits of your plan: https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy',
  },
};

function blocked(why: string): Kind {
  return {
    severity: 'failed',
    title: `Sign-ins blocked ${why}`,
    fix: 'Unblock the user in the dashboard, if it was a mistake: https://auth0.com/docs/secure/attack-protection',
  };
}
