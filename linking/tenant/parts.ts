import { findApi, scopesInFull } from './findApi';
import { findApplication } from './findApplication';
import { type ManagementApi } from './ManagementApi';
import { type Part } from './Part';
import { type Plan } from './Plan';

/** Returns the parts of the tenant that a plan is about: the application, and the API if there is one. */
export function partsOf(plan: Plan, management: ManagementApi): Part[] {
  return [applicationOf(plan, management), ...apiOf(plan, management)];
}

/** Its secret is not read, so that it can't be shown. */
function applicationOf(plan: Plan, management: ManagementApi): Part {
  const { application } = plan;
  return {
    kind: 'application',
    name: application.name,
    project: application,
    section: 'clients',
    find: () => findApplication(management, plan),
    toWrite: (target) => target,
    // An application that was not created in the dashboard may have no connection.
    nextSteps: ({ client_id: clientId }) => `Add this to .env:

AUTH0_CLIENT_ID=${String(clientId)}
AUTH0_CLIENT_SECRET=(in the dashboard: Applications → ${application.name} → Settings → Client Secret)

Then check who may sign in: Applications → ${application.name} → Connections.`,
  };
}

function apiOf({ api }: Plan, management: ManagementApi): Part[] {
  if (!api) return [];
  return [
    {
      kind: 'API',
      name: api.identifier,
      project: api,
      section: 'resourceServers',
      find: () => findApi(management, api),
      toWrite: (target, live) => ({ ...target, scopes: scopesInFull(target, live) }),
      nextSteps: () => '',
    },
  ];
}
