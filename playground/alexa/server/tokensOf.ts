import type { Context } from 'ask-sdk-model';

/** Returns the tokens in a request to the skill. */
export function tokensOf(
  request: { readonly context: Context } | undefined,
): (string | undefined)[] {
  const { user, person, apiAccessToken } = request?.context.System ?? {};
  return [user?.accessToken, person?.accessToken, apiAccessToken];
}
