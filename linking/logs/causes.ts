import { type Explanation } from './Explanation';
import { type LogAdvice } from './LogAdvice';

/** What to do: the same for everyone, or what the program advises. */
export type Fix = string | ((advice: LogAdvice) => string);

/** A cause, and how Auth0's description of an entry shows it. */
export interface Cause extends Partial<Omit<Explanation, 'fix'>> {
  readonly says: RegExp;
  readonly fix?: Fix;
}

const wrongSecret: Cause = {
  says: /unauthori[sz]ed|access_denied|invalid.client/i,
  reason:
    "Amazon's client ID or client secret isn't that of the application, or is sent in another way. The doctor also tries a made-up secret.",
  doctor: 'Client secret',
  fix: ({ clientSecret }) => clientSecret,
};

const grantIsOff = (doctor: string): Cause => ({
  says: /grant.type.*not allowed/i,
  reason: 'The application may not use this grant.',
  doctor,
  fix: ({ grant }) => grant,
});

/** Why Alexa couldn't exchange an authorization code. */
export const codeCauses: readonly Cause[] = [
  grantIsOff('Grant Authorization Code'),
  {
    says: /redirect.uri/i,
    reason: "Alexa's redirect URI differs from the one that the code was issued for.",
    doctor: 'Redirect URL at …',
    fix: 'Look for a proxy or a custom login page that changes redirect_uri.',
  },
  {
    says: /code.verifier|PKCE/i,
    reason: "The PKCE code verifier doesn't match.",
    doctor: 'PKCE',
    fix: 'Turn PKCE off and on again in the developer console.',
  },
  {
    says: /invalid authorization code/i,
    reason:
      'The code was used before, has expired, or belongs to another application. The doctor also tries a made-up code.',
    doctor: 'Token endpoint in time',
    fix: 'If it happens to users: look for a slow Action, since Alexa gives up after 4.5 s and may try again.',
  },
  wrongSecret,
];

/** Why Alexa couldn't refresh an access token. */
export const refreshCauses: readonly Cause[] = [
  grantIsOff('Grant Refresh Token'),
  {
    says: /refresh.token/i,
    severity: 'routine',
    reason:
      'The refresh token was revoked, has expired, or is made up by the doctor. The user must link again.',
    doctor: 'Refresh token rotation',
    fix: 'If it happens to many users: check the refresh token lifetime, and who revokes grants.',
  },
  wrongSecret,
];

/** Why a sign-in failed that began well enough to name the application. */
export const loginCauses: readonly Cause[] = [
  {
    says: /callback.url|redirect_uri/i,
    reason: "Alexa's redirect URI isn't registered with the application.",
    doctor: 'Redirect URL at …',
    fix: ({ redirectUrl }) => redirectUrl,
  },
  {
    says: /unknown client/i,
    reason: "Alexa sent a client ID that the tenant doesn't know.",
    doctor: 'Client ID',
    fix: ({ clientId }) => clientId,
  },
  {
    says: /service not found|audience/i,
    reason: "The tenant doesn't know the audience that Alexa asks for.",
    doctor: 'Audience',
    fix: ({ audience }) => audience,
  },
  {
    says: /no connections? (are )?enabled/i,
    reason: 'The application has no way to sign in.',
    fix: 'Turn a connection on under Connections of the application.',
  },
  {
    says: /did not authorize|cancel/i,
    severity: 'routine',
    title: 'The user cancelled the sign-in',
  },
];
