import { type AccessAdvice, type DeployAdvice } from '../../linking/tenant/Advice';

/** What to do if Auth0 can't be asked. */
export const accessAdvice: AccessAdvice = {
  notAuth0: 'Check AUTH0_DOMAIN. If it is a custom domain, set AUTH0_DEPLOY_DOMAIN as well.',
  credentials:
    'Check AUTH0_DEPLOY_CLIENT_ID and AUTH0_DEPLOY_CLIENT_SECRET, or renew AUTH0_DEPLOY_ACCESS_TOKEN.',
};

/**
 * What `npm run auth0:deploy` advises.
 *
 * @param name the name of the application
 */
export function deployAdvice(name: string): DeployAdvice {
  return {
    ...accessAdvice,
    ambiguousName: 'Rename all but one at Auth0, or change auth0Application in src/identity.ts.',
    otherClientId: (exists) =>
      'Set auth0Application in src/identity.ts to the name of the application that AUTH0_CLIENT_ID ' +
      `belongs to, or unset AUTH0_CLIENT_ID to ${exists ? 'use this one' : 'create one'}.`,
    // An application that was not created in the dashboard may have no connection.
    created: (clientId) => `Add this to .env:

AUTH0_CLIENT_ID=${clientId}
AUTH0_CLIENT_SECRET=(in the dashboard: Applications → ${name} → Settings → Client Secret)

Then check who may sign in: Applications → ${name} → Connections.`,
    extras: 'Remove it with: npm run auth0:deploy -- --prune',
    stopped: 'See what it has changed with: npm run auth0:diff',
  };
}
