import type { AccountLinking } from '../../linking/accountLinking';
import { linkingTerms, linkingUrls } from '../../linking/terms';

/** What the block depends on. */
export interface Application {
  readonly auth0Url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The block `accountLinking` as in `jovo.project.ts`, for an application at Auth0. */
export function accountLinkingFor({ auth0Url, ...client }: Application): AccountLinking {
  return { type: 'AUTH_CODE', ...linkingUrls(auth0Url), ...client, ...linkingTerms };
}

/** A complete block. */
export const exampleLinking: AccountLinking = {
  ...accountLinkingFor({
    auth0Url: 'https://tenant.auth0.com',
    clientId: 'client',
    clientSecret: 'a secret',
  }),
  scopes: ['openid', 'offline_access'],
};
