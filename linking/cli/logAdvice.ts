import { type LogAdvice } from '../logs/LogAdvice';
import { type AccessAdvice } from '../tenant/Advice';

const send = 'and send it to Amazon with: alexa-linking push';

/** What `alexa-linking logs` advises. */
export const logAdvice: LogAdvice = {
  unclear: 'Run: alexa-linking doctor --skill-id …',
  clientSecret: 'Send the secret to Amazon again with: alexa-linking push',
  grant: 'Turn it on under Advanced Settings → Grant Types of the application.',
  redirectUrl:
    "Add all three of Alexa's redirect URLs. Print them with: alexa-linking redirect-urls",
  clientId: `Copy the client ID from the settings of the application, ${send}`,
  audience: `Put the Identifier of the API into the authorization URL, letter for letter, ${send}`,
  rotation: 'Turn off Refresh Token Rotation in the settings of the application.',
};

/** What it advises if it can't read the log. */
export const accessAdvice: AccessAdvice = {
  notAuth0:
    "Check --issuer. If it is a custom domain, give the tenant's own, such as https://your-tenant.eu.auth0.com/",
  credentials:
    'Check AUTH0_DEPLOY_CLIENT_ID and AUTH0_DEPLOY_CLIENT_SECRET, or renew AUTH0_DEPLOY_ACCESS_TOKEN.',
};
