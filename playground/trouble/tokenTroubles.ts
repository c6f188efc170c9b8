import { texts as en } from '../../src/languages/en/texts';
import { alexaSays, greeting } from './phrases';
import type { Trouble } from './Trouble';

/** What can happen to the tokens of a link. */
export const tokenTroubles = [
  {
    name: 'token-expired',
    group: 'Access token',
    label: 'The access token expires now',
    tryIt: 'open',
    userHears: greeting('Ada'),
    developerSees: 'Alexa refreshes the token (POST /oauth/token) before it asks the skill.',
    doctor: undefined,
    kind: 'once',
  },
  {
    name: 'token-revoked',
    group: 'Access token',
    label: 'Auth0 revokes all tokens, and Alexa keeps sending them',
    tryIt: 'open',
    userHears: en.account.linkAgain,
    developerSees: '/userinfo answers 401; the log says token_refused.',
    doctor: undefined,
    kind: 'once',
  },
  {
    name: 'refresh-refused',
    group: 'Access token',
    label: 'The access token expires, and Auth0 refuses the refresh token',
    tryIt: 'open',
    userHears: en.account.notLinked,
    developerSees: 'POST /oauth/token answers 403 invalid_grant. Alexa drops the link.',
    doctor: 'Grant Refresh Token',
    kind: 'once',
  },
  {
    name: 'refresh-token-rotated',
    group: 'Access token',
    label: 'Auth0 rotates refresh tokens: each works once',
    tryIt: 'open',
    userHears: greeting('Ada'),
    developerSees:
      'POST /oauth/token answers with a new refresh token. Using the old one again ends the link.',
    doctor: 'Refresh token rotation',
    kind: 'switch',
  },
] as const satisfies readonly Trouble[];

/** What can go wrong while accounts are linked. */
export const linkingTroubles = [
  {
    name: 'client-secret-wrong',
    group: 'Linking',
    label: 'Alexa has the wrong client secret',
    tryIt: 'link',
    userHears: alexaSays.notLinked,
    developerSees: 'POST /oauth/token answers 401 access_denied.',
    doctor: 'Client secret',
    kind: 'switch',
  },
  {
    name: 'redirect-uri-unknown',
    group: 'Linking',
    label: "Alexa's redirect URI isn't registered at Auth0",
    tryIt: 'link',
    userHears: 'Nothing. Auth0 shows "Callback URL mismatch." instead of the login page.',
    developerSees: 'GET /authorize answers 403, without a redirect.',
    doctor: 'Redirect URL at 127.0.0.1',
    kind: 'switch',
  },
  {
    name: 'user-cancels',
    group: 'Linking',
    label: 'The user cancels on the login page',
    tryIt: undefined,
    userHears: alexaSays.notLinked,
    developerSees: 'Auth0 redirects to Alexa with error=access_denied.',
    doctor: undefined,
    kind: 'once',
  },
] as const satisfies readonly Trouble[];
