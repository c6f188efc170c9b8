export { Auth0Management, type SeenRequest } from './Auth0Management';
export type { Client } from './Clients';
