export type { AccessTokenScheme, Auth0, Auth0Api, Auth0Options } from './Auth0';
export { Directory, PersonError, type PersonChanges } from './Directory';
export { MemoryStore, type StoredRecords } from './MemoryStore';
export { defaultPeople, type Person } from './people';
export { createSigningKey, type SigningKey } from './signingKey';
export { startAuth0 } from './startAuth0';
