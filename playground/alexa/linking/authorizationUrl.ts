import type { AccountLinking } from '../skillBuild/accountLinking';
import type { SignIn } from './SignIns';

/**
 * Where a person is sent to sign in. What the skill's own URL carries in its query stays there.
 *
 * @param accountLinking the skill's account linking
 * @param redirectUri where the authorization server sends the person back to
 * @param signIn the sign-in that begins
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
