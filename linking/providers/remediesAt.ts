import { type Remedies } from '../doctor/remedies';
import { tokenEndpointAuthMethods } from '../terms';
import { type Provider } from './Provider';

const send = 'and send it to Amazon with: alexa-linking push';
const linkAgain = 'Then link the account again.';

/** Returns what helps at an authorization server, in the words of its own pages. */
export function remediesAt({ places }: Provider): Remedies {
  return {
    https: `Make the authorization server answer with https, ${send}`,
    port: `Make the authorization server answer on port 443, ${send}`,
    settings: (faults) => `Correct ${faults.map((fault) => fault.name).join(' and ')}, ${send}`,
    tooManyScopes: `Ask for fewer scopes, ${send}`,
    tooManyDomains: `List fewer domains, ${send}`,
    missingScopes: (scopes) => `Add ${scopes.join(' and ')} to the scopes, ${send}`,
    serverUnreachable:
      'Alexa needs a server on the internet, on port 443, with a certificate from a public authority.',
    notAProvider: 'Check the authorization URL, and --issuer if you gave it.',
    issuer: 'Use the address under which the server knows itself, or correct its own settings.',
    clientId: `Copy the client ID from ${places.client}, ${send}`,
    clientSecret: `Copy the client secret from ${places.client}, ${send}`,
    careless:
      'Point the access token URL at a server that checks codes. This one looks like a mock.',
    slow: 'Make the token endpoint faster: look at what runs on a token exchange, and at any proxy.',
    shortLife: `Raise it: see ${places.lifetime}.`,
    rotation: `Turn it off: see ${places.rotation}. The refresh token that you gave is used up.`,
    vendorId: "Use your account's own vendor ID: Alexa's redirect URLs end with it.",
    deploy: 'Send the file to Amazon with: alexa-linking push',
    endpointDown: 'Start the skill, and check the endpoint in its manifest.',
    endpointPath: 'Check the path of the endpoint, and what answers before the skill does.',
    apiAccess: `Let ${places.client} use the API on behalf of users.`,
    token: {
      opaque: `Ask for the API in the authorization URL. ${linkAgain}`,
      algorithm: 'Let the API sign with RS256.',
      audience: `Ask for the API in the authorization URL, letter for letter. ${linkAgain}`,
      userinfo: `Ask for the scope openid. ${linkAgain}`,
      scopes: (missing) => `Add ${missing.join(' and ')} to the API. ${linkAgain}`,
    },
    audience: (similar) =>
      similar === undefined
        ? 'Put the identifier of the API into the authorization URL, letter for letter.'
        : `Put ${similar} into the authorization URL, and let your API check the same text.`,
    redirectUrl: (url) => `Add ${url} to ${places.redirectUrls}.`,
    scheme: (accepted) =>
      `Set accessTokenScheme to ${accepted} (${tokenEndpointAuthMethods[accepted]}), ${send}`,
    grant: (grantName) => `Allow ${grantName}: see ${places.grants}.`,
  };
}
