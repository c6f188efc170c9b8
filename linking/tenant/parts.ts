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
  const { application, advice } = plan;
  return {
    kind: 'application',
    name: application.name,
    project: application,
    section: 'clients',
    find: () => findApplication(management, plan),
    toWrite: (target) => target,
    nextSteps: ({ client_id: clientId }) => advice.created(String(clientId)),
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
