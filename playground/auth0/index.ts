export type { AccessTokenScheme, Auth0, Auth0Api, Auth0Options } from './Auth0';
export { Directory, PersonError, type PersonChanges } from './Directory';
export { defaultPeople, type Person } from './people';
export { startAuth0 } from './startAuth0';
