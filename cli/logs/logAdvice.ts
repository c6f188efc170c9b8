import { type LogAdvice } from '../../linking/logs/LogAdvice';

/** What `jovo logs` advises. */
export const logAdvice: LogAdvice = {
  unclear: 'Run: npx jovo doctor',
  clientSecret:
    'Send the secret to Amazon again: npx jovo deploy:platform alexa --stage prod --account-linking-secret',
  grant:
    'Turn it on under Advanced Settings → Grant Types of the application, or run: npm run auth0:deploy',
  redirectUrl: "Add all three of Alexa's redirect URLs, or run: npm run auth0:deploy",
  clientId: 'Check AUTH0_CLIENT_ID, and deploy.',
  audience: 'Set AUTH0_AUDIENCE to the Identifier of the API, letter for letter, and deploy.',
  rotation:
    'Turn off Refresh Token Rotation in the settings of the application, or run: npm run auth0:deploy',
};
