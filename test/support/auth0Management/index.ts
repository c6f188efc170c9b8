export { Auth0Management, type SeenRequest } from './Auth0Management';
export type { Api } from './Apis';
export type { Client } from './Clients';
