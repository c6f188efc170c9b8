import { type Smapi } from './Smapi';

/** What account linking needs of the Skill Management API, however it is called. */
export type LinkingSmapi = Pick<
  Smapi,
  'getVendorIds' | 'getManifest' | 'getAccountLinking' | 'updateAccountLinking'
>;
