import type { AccountLinking } from '../skillBuild/accountLinking';
import type { SignIn } from './SignIns';

/**
 * Builds the URL to sign in at. It keeps the query of the skill's authorization URL.
 *
 * @param accountLinking the skill's account linking
 * @param redirectUri where the authorization server redirects the browser to
 * @param signIn the sign-in to start
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1
 */
export function authorizationUrl(
  accountLinking: AccountLinking,
  redirectUri: string,
  signIn: SignIn,
): string {
  const url = new URL(accountLinking.authorizationUrl);
  const parameters = {
    client_id: accountLinking.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: accountLinking.scopes.join(' '),
    state: signIn.state,
    ...(signIn.pkce && {
      code_challenge: signIn.pkce.challenge,
      code_challenge_method: 'S256',
    }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
