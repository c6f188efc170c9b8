const rfc = (number: number, section: string) => ({
  title: `RFC ${number} section ${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

const amazon = (title: string, page: string) => ({
  title: `Amazon: ${title}`,
  url: `https://developer.amazon.com/en-US/docs/alexa/${page}`,
});

const requestTypes = 'custom-skills/request-types-reference.html';

/** Where it is specified what the parties send. */
export const specifications = {
  authorizationRequest: rfc(6749, '4.1.1'),
  authorizationResponse: rfc(6749, '4.1.2'),
  authorizationError: rfc(6749, '4.1.2.1'),
  codeExchange: rfc(6749, '4.1.3'),
  clientCredentials: rfc(6749, '4.4.2'),
  refresh: rfc(6749, '6'),
  revocation: rfc(7009, '2.1'),
  bearer: rfc(6750, '2.1'),
  keys: rfc(7517, '5'),
  metadata: rfc(8414, '3'),
  userinfo: {
    title: 'OpenID Connect Core section 5.3',
    url: 'https://openid.net/specs/openid-connect-core-1_0.html#UserInfo',
  },
  login: {
    title: 'Auth0: Universal Login',
    url: 'https://auth0.com/docs/authenticate/login/auth0-universal-login',
  },
  managementApi: {
    title: 'Auth0: Management API',
    url: 'https://auth0.com/docs/api/management/v2',
  },
  startOfLinking: amazon(
    'configure an authorization code grant',
    'account-linking/configure-authorization-code-grant.html',
  ),
  certificates: amazon(
    'verify that the request was sent by Alexa',
    'custom-skills/host-a-custom-skill-as-a-web-service.html',
  ),
  launch: amazon('LaunchRequest', `${requestTypes}#launchrequest`),
  intent: amazon('IntentRequest', `${requestTypes}#intentrequest`),
  sessionEnded: amazon('SessionEndedRequest', `${requestTypes}#sessionendedrequest`),
  request: amazon('request types', requestTypes),
  skillEvents: amazon('skill events', 'smapi/skill-events-in-alexa-skills.html'),
} as const;
